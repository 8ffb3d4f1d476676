package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Elects whoever wins the most comparisons pair by pair.
 *
 * @param unranked what it means that a paper does not rank a candidate
 * @param points what a comparison gives
 * @param secondOrder whether those who are level are parted by the points of all whom they beat
 */
public record CopelandRule(
        @JsonProperty(defaultValue = "last") Unranked unranked,
        @JsonProperty(defaultValue = "balance") Points points,
        @JsonProperty(defaultValue = "false") Boolean secondOrder)
        implements TallyRule {

    /** Says what a comparison gives. */
    public enum Points {
        /** A victory one, a defeat minus one, a tie nothing. */
        BALANCE,
        /** A victory one, a tie a half, a defeat nothing; ranks as the balance does. */
        HALF_FOR_TIE,
        /** A victory one, a tie or a defeat nothing. */
        VICTORIES,
        /** A victory or a tie one, a defeat nothing (Llull). */
        ONE_FOR_TIE
    }

    /** Fills in the defaults. */
    public CopelandRule {
        unranked = Objects.requireNonNullElse(unranked, Unranked.LAST);
        points = Objects.requireNonNullElse(points, Points.BALANCE);
        secondOrder = Objects.requireNonNullElse(secondOrder, false);
    }

    /**
     * Takes victories less defeats, and lets those stand who are level.
     *
     * @param unranked what it means that a paper does not rank a candidate
     */
    public CopelandRule(Unranked unranked) {
        this(unranked, Points.BALANCE, false);
    }

    /** Gives the points of a comparison: 1 for a victory, 0 for a tie, -1 for a defeat. */
    Rational points(int comparison) {
        return switch (points) {
            case BALANCE -> Rational.of(comparison);
            case HALF_FOR_TIE -> Rational.of(comparison + 1L, 2);
            case VICTORIES -> Rational.of(comparison > 0 ? 1 : 0);
            case ONE_FOR_TIE -> Rational.of(comparison < 0 ? 0 : 1);
        };
    }
}
