package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects whoever has stronger paths to all others than they have back. Source: M. Schulze, "A new monotonic,
 * clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and
 * Welfare 36 (2011), sections 2.1 and 2.2. All who may win are winners; no ranking of links is drawn to part them.
 *
 * @param strength how strong a link is
 * @param unranked what it means that a paper does not rank a candidate
 */
public record SchulzeRule(
        @JsonProperty(defaultValue = "winning-votes") Strength strength,
        @JsonProperty(defaultValue = "last") Unranked unranked)
        implements TallyRule {

    /** Fills in the defaults. */
    public SchulzeRule {
        strength = Objects.requireNonNullElse(strength, Strength.WINNING_VOTES);
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
    }
}
