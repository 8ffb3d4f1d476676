package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * Elects whoever is scored best. A candidate without enough scores stands behind all others.
 *
 * @param of what is made of a candidate's scores
 * @param blank what it means that a paper does not score a candidate
 * @param minimum how many scores a candidate needs at least, blanks that count as zero included
 * @param trim how many of the lowest and how many of the highest scores of each candidate are left out
 */
public record ScoreRule(
        @JsonProperty(defaultValue = "sum") Aggregate of,
        @JsonProperty(defaultValue = "ignored") Blank blank,
        @JsonProperty(defaultValue = "0") @PositiveOrZero Integer minimum,
        @JsonProperty(defaultValue = "0") @PositiveOrZero Integer trim)
        implements TallyRule {

    /** Says what is made of a candidate's scores. */
    public enum Aggregate {
        /** All scores added up. */
        SUM,
        /** The sum divided by the number of scores. */
        MEAN,
        /** The score in the middle; of two in the middle, half their sum. */
        MEDIAN,
        /**
         * The score in the middle, the lower of two. Those who are level lose one such score each until they differ.
         * Source: M. Balinski and R. Laraki, "Majority Judgment" (2010), chapter 1.
         */
        MAJORITY_JUDGMENT
    }

    /** Says what it means that a paper does not score a candidate. */
    public enum Blank {
        /** Nothing: the paper does not count for the candidate. */
        IGNORED,
        /** A score of zero. */
        ZERO
    }

    /**
     * Fills in the defaults.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public ScoreRule {
        of = Objects.requireNonNullElse(of, Aggregate.SUM);
        blank = Objects.requireNonNullElse(blank, Blank.IGNORED);
        minimum = Objects.requireNonNullElse(minimum, 0);
        trim = Objects.requireNonNullElse(trim, 0);
        if (minimum < 0 || trim < 0) {
            throw new IllegalArgumentException(
                    "minimum was " + minimum + " and trim was " + trim + " but they must not be negative");
        }
    }
}
