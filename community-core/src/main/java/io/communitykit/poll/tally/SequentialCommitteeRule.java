package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects a committee seat by seat from papers that approve candidates, so that groups are represented in proportion.
 * Where several are level for a seat and no tie-break parts them, every way is followed and all committees that come
 * out are told. Source: M. Lackner and P. Skowron, "Multi-Winner Voting with Approval Preferences" (2023), sections 2.3
 * to 2.5.
 *
 * @param method how the next seat is filled
 * @param completed whether seats that equal shares cannot pay for are filled by Phragmen's method, what is left of the
 *     budgets being loads that were spared; else they stay empty
 * @param ties how ties for a seat are broken
 */
public record SequentialCommitteeRule(
        @JsonProperty(defaultValue = "proportional") Method method,
        @JsonProperty(defaultValue = "true") Boolean completed,
        @JsonProperty(defaultValue = "none") TieBreak ties)
        implements TallyRule {

    /** The most ways that ties are followed. */
    public static final int MOST_WAYS = 20_000;

    /** Says how the next seat is filled. */
    public enum Method {
        /** By whoever raises the satisfaction of {@link CommitteeRule.Satisfaction#PROPORTIONAL} most (Thiele). */
        PROPORTIONAL,
        /** By whoever keeps the heaviest load among those who approve the smallest (Phragmen). */
        PHRAGMEN,
        /** By whoever those who approve can pay from equal budgets at the lowest price each (equal shares). */
        EQUAL_SHARES
    }

    /** Fills in the defaults. */
    public SequentialCommitteeRule {
        method = Objects.requireNonNullElse(method, Method.PROPORTIONAL);
        completed = Objects.requireNonNullElse(completed, true);
        ties = Objects.requireNonNullElse(ties, TieBreak.none());
    }

    /**
     * Fills every seat by a method and follows all ties.
     *
     * @param method how the next seat is filled
     * @return the rule
     */
    public static SequentialCommitteeRule of(Method method) {
        return new SequentialCommitteeRule(method, true, TieBreak.none());
    }
}
