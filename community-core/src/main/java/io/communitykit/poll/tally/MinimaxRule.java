package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects whoever suffers the smallest worst defeat (Simpson, Kramer). By opposition it may pass over a candidate who
 * beats all others; by winning votes and by margins it does not.
 *
 * @param strength how heavy a defeat is
 * @param unranked what it means that a paper does not rank a candidate
 */
public record MinimaxRule(
        @JsonProperty(defaultValue = "winning-votes") Strength strength,
        @JsonProperty(defaultValue = "last") Unranked unranked)
        implements TallyRule {

    /** Fills in the defaults. */
    public MinimaxRule {
        strength = Objects.requireNonNullElse(strength, Strength.WINNING_VOTES);
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
    }
}
