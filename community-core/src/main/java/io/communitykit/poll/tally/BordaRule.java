package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects whoever gathers the most points for places. Those who share a place get the average of the points of the
 * places that they span.
 *
 * @param scale how many points a place gives
 * @param unranked what those get whom a paper does not rank: {@link Unranked#LAST} the average of the places that are
 *     left, {@link Unranked#NO_OPINION} nothing
 * @param byLength whether places are counted among those alone whom the paper ranks, so that a shorter paper gives
 *     fewer points (modified Borda count)
 */
public record BordaRule(
        @JsonProperty(defaultValue = "last-gets-one") Scale scale,
        @JsonProperty(defaultValue = "last") Unranked unranked,
        @JsonProperty(defaultValue = "false") Boolean byLength)
        implements TallyRule {

    /** Says how many points a place gives among n candidates. */
    public enum Scale {
        /** The first place n points, the last one. */
        LAST_GETS_ONE,
        /** The first place n - 1 points, the last none. */
        LAST_GETS_ZERO,
        /** The first place one point, the second a half, the third a third (Dowdall). */
        HARMONIC
    }

    /**
     * Fills in the defaults.
     *
     * @throws IllegalArgumentException if a shorter paper gives fewer points and yet some to those whom it does not
     *     rank
     */
    public BordaRule {
        scale = Objects.requireNonNullElse(scale, Scale.LAST_GETS_ONE);
        byLength = Objects.requireNonNullElse(byLength, false);
        unranked = Objects.requireNonNullElse(unranked, byLength ? Unranked.NO_OPINION : Unranked.LAST);
        if (byLength && unranked == Unranked.LAST) {
            throw new IllegalArgumentException("unranked was 'last' but with byLength it must be 'no-opinion'");
        }
    }

    /**
     * Counts places among all candidates.
     *
     * @param scale how many points a place gives
     * @param unranked what those get whom a paper does not rank
     */
    public BordaRule(Scale scale, Unranked unranked) {
        this(scale, unranked, false);
    }

    Rational points(int place, int candidates) {
        return switch (scale) {
            case LAST_GETS_ONE -> Rational.of(candidates - place);
            case LAST_GETS_ZERO -> Rational.of(candidates - place - 1L);
            case HARMONIC -> Rational.of(1, place + 1L);
        };
    }
}
