package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollState;
import io.communitykit.poll.PollStore;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tests erasure over the ports of polls. A secret ballot concerns nobody, so an open one is cast. */
public interface PollErasureContract extends ErasureContract {

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        PollState asked = PollState.of(Poll.of("poll", "Which light?")
                .option("a", "A")
                .option("b", "B")
                .voters(Voters.listed(Set.of(member)))
                .build());
        PollState other = PollState.of(
                Poll.of("other", "Which?").option("a", "A").option("b", "B").build());
        storage.port(PollStore.PORT).insertAll(List.of(asked, other));
        Ballot cast = ballot(member.value(), words);
        storage.port(BallotStore.PORT).insertAll(List.of(cast, ballot("ben", "words of ben")));
        return List.of(asked, cast);
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        storage.port(PollStore.PORT).page(Optional.empty(), 100).items().forEach(state -> lines.add(state.toString()));
        storage.port(BallotStore.PORT)
                .ballots(new PollId("poll"), Optional.empty(), 100)
                .items()
                .forEach(ballot -> lines.add(ballot.toString()));
        return lines;
    }

    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        storage.port(PollStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(state -> totals.merge("polls", 1L, Long::sum));
        storage.port(BallotStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(ballot -> totals.merge("ballots for " + ballot.answer(), 1L, Long::sum));
        return totals;
    }

    private static Ballot ballot(String voter, String reason) {
        BallotKey key = new BallotKey(new PollId("poll"), voter);
        return new Ballot(key, new Answer.Marked(Paper.choice("a")), reason, Rational.ONE, 1);
    }
}
