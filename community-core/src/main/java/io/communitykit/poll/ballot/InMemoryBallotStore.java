package io.communitykit.poll.ballot;

import io.communitykit.storage.InMemoryVersionedStore;
import io.communitykit.storage.Memory;
import io.communitykit.storage.Page;
import java.util.List;
import java.util.Optional;

/** Keeps ballots in memory. */
final class InMemoryBallotStore extends InMemoryVersionedStore<BallotKey, Ballot> implements BallotStore {

    InMemoryBallotStore(Memory memory) {
        super(memory);
    }

    @Override
    public Page<Ballot> ballots(PollId poll, Optional<BallotKey> after, int limit) {
        Page<Ballot> page = page(after.or(() -> Optional.of(new BallotKey(poll, ""))), limit);
        List<Ballot> own = page.items().stream()
                .takeWhile(ballot -> ballot.key().poll().equals(poll))
                .toList();
        return new Page<>(own, page.more() && own.size() == page.items().size());
    }
}
