package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.communitykit.poll.Ballot;
import io.communitykit.poll.BallotKey;
import io.communitykit.poll.BallotStore;
import io.communitykit.poll.PollId;
import io.communitykit.poll.tally.Paper;
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
                new BallotKey(new PollId(SampleKeys.first(index)), SampleKeys.second(index)), paper(index), 1);
    }

    @Override
    default Ballot changed(Ballot value) {
        long next = value.version() + 1;
        return new Ballot(value.key(), value.paper() == null ? Paper.choice("option-" + next) : null, next);
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
        return new Ballot(new BallotKey(new PollId(poll), voter), Paper.choice("light"), 1);
    }

    private static @Nullable Paper paper(int index) {
        return switch (index % 6) {
            case 0 -> null;
            case 1 -> Paper.choice();
            case 2 -> Paper.choice("b", "a", "\u4e2d", "\ud83d\ude00");
            case 3 -> Paper.ranking("b", "a");
            case 4 -> new Paper.Ranking(List.of(List.of("b", "a"), List.of(), List.of("c")));
            default -> new Paper.Scores(Map.of("a", new BigDecimal("-2.25")));
        };
    }
}
