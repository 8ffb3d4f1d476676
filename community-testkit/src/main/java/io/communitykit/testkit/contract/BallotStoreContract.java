package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Page;
import io.communitykit.storage.Port;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link BallotStore} promises. */
public interface BallotStoreContract extends VersionedStoreContract<BallotKey, Ballot> {

    @Override
    default Port<BallotStore> port() {
        return BallotStore.PORT;
    }

    @Override
    default Ballot sample(int index) {
        return new Ballot(
                new BallotKey(new PollId(SampleKeys.first(index)), SampleKeys.second(index)),
                answer(index),
                index % 3 == 0 ? null : SampleTexts.of(index),
                weight(index),
                1);
    }

    @Override
    default Ballot changed(Ballot value) {
        long next = value.version() + 1;
        Answer answer = value.answer() == null ? new Answer.Marked(Paper.choice("option-" + next)) : null;
        return new Ballot(value.key(), answer, answer == null ? null : "so " + next, Rational.of(next, 7), next);
    }

    @Override
    default int specialSamples() {
        return SampleKeys.SPECIAL_PAIRS;
    }

    /** Casts ballots of three polls whose keys are close, and lists each poll in pages. */
    @Test
    @DisplayName("ballots answers the ballots of one poll alone, in the order of their keys, each once")
    default void ballotsAnswersTheBallotsOfOnePollAlone() {
        BallotStore store = openFresh().port(port());
        List<String> voters = List.of("A", "a", "b", "\uffee", "\ud83d\ude00");
        for (String poll : List.of("p", "P", "p ")) {
            for (int i = voters.size() - 1; i >= 0; i--) {
                store.insert(ballot(poll, voters.get(i)));
            }
        }

        for (String poll : List.of("p", "P", "p ")) {
            List<Ballot> read = new ArrayList<>();
            Page<Ballot> page = store.ballots(new PollId(poll), Optional.empty(), 2);
            while (page.more()) {
                read.addAll(page.items());
                page = store.ballots(new PollId(poll), page.last().map(Ballot::key), 2);
            }
            read.addAll(page.items());
            assertEquals(voters.stream().map(voter -> ballot(poll, voter)).toList(), read);
        }
        assertEquals(new Page<>(List.of(), false), store.ballots(new PollId("unknown"), Optional.empty(), 2));
        assertThrows(IllegalArgumentException.class, () -> store.ballots(new PollId("p"), Optional.empty(), 0));
    }

    private static Ballot ballot(String poll, String voter) {
        return Ballot.of(new BallotKey(new PollId(poll), voter), Paper.choice("light"));
    }

    private static Rational weight(int index) {
        return switch (index % 4) {
            case 0 -> Rational.ONE;
            case 1 -> Rational.parse("1000000000000000000000000000000/7");
            case 2 -> Rational.parse("999999.999999");
            default -> Rational.ZERO;
        };
    }

    private static @Nullable Answer answer(int index) {
        return switch (index % 8) {
            case 0 -> null;
            case 1 -> new Answer.Marked(Paper.choice());
            case 2 -> new Answer.Marked(Paper.choice("b", "a", "\u4e2d", "\ud83d\ude00"));
            case 3 -> new Answer.Marked(Paper.ranking("b", "a"));
            case 4 -> new Answer.Marked(new Paper.Ranking(List.of(List.of("b", "a"), List.of(), List.of("c"))));
            case 5 -> new Answer.Marked(new Paper.Scores(Map.of("a", new BigDecimal("-2.25"))));
            case 6 -> new Answer.Delegated(new MemberId(SampleKeys.of(index)));
            default ->
                new Answer.Split(List.of(
                        Answer.Part.of(2, Paper.choice("a")), Answer.Part.of(1, new MemberId(SampleKeys.of(index)))));
        };
    }
}
