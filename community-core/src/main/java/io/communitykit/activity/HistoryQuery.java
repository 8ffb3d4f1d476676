package io.communitykit.activity;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Selects activities of a history. The ends of the range are cut to whole microseconds inside it and to the years 1 to
 * 9999, as activities are, so that a storage can compare them as they come.
 *
 * @param scope whose or about what
 * @param from the earliest instant, inclusive
 * @param upTo the latest instant, inclusive
 */
public record HistoryQuery(Scope scope, Instant from, Instant upTo) {

    /** Says whose activities, or about what. */
    public sealed interface Scope {

        /** Everything. */
        record All() implements Scope {}

        /**
         * Activities of which a member is actor or recipient.
         *
         * @param member the member
         */
        record OfMember(MemberId member) implements Scope {}

        /**
         * Activities about a subject.
         *
         * @param subject the subject
         */
        record About(Subject subject) implements Scope {}
    }

    /**
     * Checks the range and cuts its ends.
     *
     * @throws IllegalArgumentException if the range ends before it begins
     */
    public HistoryQuery {
        if (upTo.isBefore(from)) {
            throw new IllegalArgumentException(
                    "query.upTo was " + upTo + " but it must not be before query.from " + from);
        }
        Instant first = Moment.nearestStorable(from);
        from = first.isBefore(from) ? Moment.nearestStorable(first.plus(1, ChronoUnit.MICROS)) : first;
        upTo = Moment.nearestStorable(upTo);
    }

    /**
     * Selects everything up to an instant.
     *
     * @param upTo the latest instant, inclusive
     * @return the query
     */
    public static HistoryQuery all(Instant upTo) {
        return new HistoryQuery(new Scope.All(), Instant.MIN, upTo);
    }

    /**
     * Selects the activities of which a member is actor or recipient, up to an instant.
     *
     * @param member the member
     * @param upTo the latest instant, inclusive
     * @return the query
     */
    public static HistoryQuery ofMember(MemberId member, Instant upTo) {
        return new HistoryQuery(new Scope.OfMember(member), Instant.MIN, upTo);
    }

    /**
     * Selects the activities about a subject, up to an instant.
     *
     * @param subject the subject
     * @param upTo the latest instant, inclusive
     * @return the query
     */
    public static HistoryQuery about(Subject subject, Instant upTo) {
        return new HistoryQuery(new Scope.About(subject), Instant.MIN, upTo);
    }

    /**
     * Tells whether an activity is selected.
     *
     * @param activity the activity
     * @return true if scope and range hold it
     */
    public boolean selects(Activity activity) {
        if (activity.occurredAt().isBefore(from) || activity.occurredAt().isAfter(upTo)) {
            return false;
        }
        if (scope instanceof Scope.OfMember of) {
            return of.member().equals(activity.actor()) || of.member().equals(activity.recipient());
        }
        return !(scope instanceof Scope.About about) || about.subject().equals(activity.subject());
    }
}
