package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Locks in victories from the strongest down, leaving out what would close a circle; whom nobody beats then wins.
 * Source: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987):
 * equally strong victories are looked at together, and of those all that would lie on a circle are left out.
 *
 * @param strength how strong a victory is
 * @param weakerOppositionFirst whether of equally strong victories the one with the smaller opposition goes first
 * @param unranked what it means that a paper does not rank a candidate
 */
public record RankedPairsRule(
        @JsonProperty(defaultValue = "winning-votes") Strength strength,
        @JsonProperty(defaultValue = "true") Boolean weakerOppositionFirst,
        @JsonProperty(defaultValue = "last") Unranked unranked)
        implements TallyRule {

    /** Fills in the defaults. */
    public RankedPairsRule {
        strength = Objects.requireNonNullElse(strength, Strength.WINNING_VOTES);
        weakerOppositionFirst = Objects.requireNonNullElse(weakerOppositionFirst, true);
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
    }
}
