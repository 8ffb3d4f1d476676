package io.communitykit.poll;

import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/** Creates polls and opens them, inside a transaction. */
final class Opener {

    private final PollStore polls;

    Opener(Storage storage) {
        this.polls = storage.port(PollStore.PORT);
    }

    /** False if the same poll exists; another under its key is a mistake. */
    boolean create(Poll poll) {
        Optional<PollState> existing = polls.find(poll.id());
        if (existing.isPresent()) {
            if (!existing.get().poll().equals(poll)) {
                throw new IllegalArgumentException(
                        "poll.id was " + poll.id() + " but another poll has this key and polls are frozen");
            }
            return false;
        }
        claim(polls.insert(PollState.of(poll)), poll);
        return true;
    }

    /** False if the poll was open or closed already. */
    boolean open(PollState state, Instant now) {
        if (state.phase(now) != PollState.Phase.BEFORE) {
            return false;
        }
        claim(polls.replace(state.opened(now), state.version()), state.poll());
        return true;
    }

    private static void claim(boolean mine, Poll poll) {
        if (!mine) {
            throw new ContentionException("poll " + poll.id());
        }
    }
}
