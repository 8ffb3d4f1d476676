package io.communitykit.poll;

import io.communitykit.activity.Activity;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/** Does the next thing that time brings about with one poll, inside a transaction. */
final class Clockwork {

    private final PollStore polls;
    private final Closer closer;
    private final Mailer mailer;

    Clockwork(Storage storage, Closer closer, Mailer mailer) {
        this.polls = storage.port(PollStore.PORT);
        this.closer = closer;
        this.mailer = mailer;
    }

    /** Closes, reminds or announces, one page of notices at a time; false if nothing is due any more. */
    boolean step(PollId id, Instant upTo) {
        Optional<PollState> found = polls.find(id)
                .filter(state -> state.dueAt().filter(at -> !at.isAfter(upTo)).isPresent());
        if (found.isEmpty()) {
            return false;
        }
        PollState state = found.get();
        if (state.settlement() != null) {
            replace(state, mailer.announce(state));
        } else if (state.endsAt().filter(at -> !at.isAfter(upTo)).isPresent()) {
            closer.close(state, Activity.ANONYMOUS, upTo, Settlement.Reason.TIME);
        } else {
            replace(state, mailer.remind(state, upTo));
        }
        return true;
    }

    private void replace(PollState state, Mailing next) {
        if (!polls.replace(state.mailing(next), state.version())) {
            throw new ContentionException("notices of poll " + state.key());
        }
    }
}
