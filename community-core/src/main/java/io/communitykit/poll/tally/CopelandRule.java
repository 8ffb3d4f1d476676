package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects whoever wins the most comparisons pair by pair, less those lost.
 *
 * @param unranked what it means that a paper does not rank a candidate
 */
public record CopelandRule(
        @JsonProperty(defaultValue = "last") Unranked unranked) implements TallyRule {

    /** Fills in the default. */
    public CopelandRule {
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
    }
}
