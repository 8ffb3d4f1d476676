package io.communitykit.poll;

import io.communitykit.activity.Activity;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what time brings about with polls, one thing after the other, each in a transaction of its own. */
final class Clockwork {

    private static final Instant LAST_HOUR = Instant.parse("9999-12-31T23:59:59Z");

    private final UnitOfWork work;
    private final PollStore polls;
    private final Closer closer;
    private final Mailer mailer;

    Clockwork(Storage storage, UnitOfWork work, Closer closer, Mailer mailer) {
        this.work = work;
        this.polls = storage.port(PollStore.PORT);
        this.closer = closer;
        this.mailer = mailer;
    }

    /** When the next thing is due; empty if nothing waits. */
    Optional<Instant> next() {
        return polls.due(LAST_HOUR, 1).stream()
                .flatMap(state -> state.dueAt().stream())
                .findFirst();
    }

    /** Does what is due; answers how many things that were, at most so many. */
    int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        int done = 0;
        List<PollState> due = polls.due(upTo, limit);
        while (done < limit && !due.isEmpty()) {
            for (PollState state : due) {
                boolean did =
                        work.run("polls.due", () -> step(state.key(), upTo)).orElseThrow();
                done += did ? 1 : 0;
            }
            due = done < limit ? polls.due(upTo, limit - done) : List.of();
        }
        return done;
    }

    /** Closes, reminds or announces, one page of notices at a time; false if nothing is due any more. */
    private boolean step(PollId id, Instant upTo) {
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
