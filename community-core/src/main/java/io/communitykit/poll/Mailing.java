package io.communitykit.poll;

import io.communitykit.storage.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far the notices of a poll have got, so that a run which was cut short goes on where it stopped.
 *
 * @param reminders how many of the poll's reminders are done
 * @param after the key of whom the round under way told last; absent at the beginning of a round
 * @param announced whether everybody was told of the conclusion that stands
 */
public record Mailing(int reminders, @Nullable String after, boolean announced) {

    static Mailing none() {
        return new Mailing(0, null, false);
    }

    Mailing upTo(String key) {
        return new Mailing(reminders, key, announced);
    }

    Mailing reminded() {
        return new Mailing(reminders + 1, null, announced);
    }

    /** Begins the round anew where its mark is the erased member; nobody is told twice, since notices have keys. */
    Mailing erased(Erasure erasure) {
        return erasure.member().value().equals(after) ? new Mailing(reminders, null, announced) : this;
    }

    /** Begins the round that tells of a new conclusion. */
    Mailing announcing() {
        return new Mailing(reminders, null, false);
    }

    Mailing done() {
        return new Mailing(reminders, null, true);
    }
}
