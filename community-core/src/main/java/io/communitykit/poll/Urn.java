package io.communitykit.poll;

import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.BallotKey;
import io.communitykit.poll.ballot.BallotStore;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads ballots as they are stored. Costs what the poll's ballots do. */
final class Urn {

    private static final int PAGE = 1000;

    private final BallotStore ballots;

    Urn(Storage storage) {
        this.ballots = storage.port(BallotStore.PORT);
    }

    /** The votes that stand, by the key of their ballot. */
    Map<String, Cast> casts(PollId poll) {
        Map<String, Cast> casts = new LinkedHashMap<>();
        each(poll, ballot -> {
            if (ballot.answer() != null) {
                casts.put(ballot.key().ballot(), new Cast(ballot.answer(), ballot.weight()));
            }
        });
        return casts;
    }

    void each(PollId poll, Consumer<Ballot> use) {
        Optional<BallotKey> after = Optional.empty();
        Page<Ballot> page;
        do {
            page = ballots.ballots(poll, after, PAGE);
            page.items().forEach(use);
            after = page.last().map(Ballot::key);
        } while (page.more());
    }
}
