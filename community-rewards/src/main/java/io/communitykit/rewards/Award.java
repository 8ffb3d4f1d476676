package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.rewards.badge.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says what a member earned, by which rule and which activity. */
public sealed interface Award {

    /**
     * Tells who earned it.
     *
     * @return the member
     */
    MemberId member();

    /**
     * Tells whose rule it was.
     *
     * @return the label of the program version, such as {@code stack-exchange@2021}
     */
    String program();

    /**
     * Tells by which activity, and when.
     *
     * @return the moment of that activity
     */
    Moment cause();

    /**
     * Points were given or taken.
     *
     * @param member who earned them
     * @param program the label of the program version
     * @param currency which points
     * @param rule the name of the rule
     * @param cause by which activity, and when
     * @param amount what the rule says
     * @param credited what was left of it; 0 only if it was cut to nothing
     * @param limit what cut it; null if nothing did
     */
    record Points(
            MemberId member,
            String program,
            String currency,
            String rule,
            Moment cause,
            long amount,
            long credited,
            @Nullable Limit limit)
            implements Award {}

    /**
     * A rating went up or down. It is remembered with the member; nothing but what it pays is booked.
     *
     * @param member who was rated
     * @param program the label of the program version
     * @param rating the name of the rating
     * @param cause by which activity, and when
     * @param from the grade before
     * @param to the grade after; another
     */
    record Rated(MemberId member, String program, String rating, Moment cause, long from, long to) implements Award {}

    /**
     * A badge was earned.
     *
     * @param member who earned it
     * @param program the label of the program version
     * @param badge its name
     * @param cause by which activity, and when
     * @param subject what that activity is about
     * @param tier which tier of it; null if it has none
     * @param span over which time its pattern came true; null if it has none
     * @param expires when it is held no longer; null if it is for good
     */
    record Badge(
            MemberId member,
            String program,
            String badge,
            Moment cause,
            @Nullable Subject subject,
            @Nullable String tier,
            @Nullable Span span,
            @Nullable Instant expires)
            implements Award {

        /**
         * Makes the award of a badge without tiers, for good.
         *
         * @param member who earned it
         * @param program the label of the program version
         * @param badge its name
         * @param cause by which activity, and when
         * @param subject what that activity is about
         */
        public Badge(MemberId member, String program, String badge, Moment cause, @Nullable Subject subject) {
            this(member, program, badge, cause, subject, null, null, null);
        }
    }
}
