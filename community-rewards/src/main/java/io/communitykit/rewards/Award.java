package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
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
     * @param credited what was left of it; never 0
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
     * A badge was earned.
     *
     * @param member who earned it
     * @param program the label of the program version
     * @param badge its name
     * @param cause by which activity, and when
     * @param subject what that activity is about
     */
    record Badge(
            MemberId member,
            String program,
            String badge,
            Moment cause,
            @Nullable Subject subject) implements Award {}
}
