package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Holds how many of some trials hit, and says how sure a share that is estimated from them can be. Few trials give a
 * wide interval; so rank by its lower bound rather than by the share.
 *
 * @param hits how many hit, 0 to the number of trials
 * @param trials how many there were, 0 or more
 */
public record Proportion(long hits, long trials) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if there are more hits than trials, or a count is negative
     */
    public Proportion {
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException(
                    "hits were " + hits + " but they must be 0 to " + trials + ", the trials");
        }
    }

    /**
     * Divides.
     *
     * @return the share with {@value Digits#AFTER_POINT} digits; empty without trials
     */
    public Optional<BigDecimal> share() {
        return trials == 0 ? Optional.empty() : Optional.of(Digits.rounded(ratio()));
    }

    /**
     * Estimates the share by the score interval of Wilson (1927).
     *
     * @return the 95 % interval; from 0 to 1 without trials
     */
    public Interval interval() {
        return Interval.of(low(), high());
    }

    /**
     * Estimates by how much this share exceeds another one, of an independent sample, by the hybrid score interval of
     * Newcombe (1998, method 10).
     *
     * @param other the other share
     * @return the 95 % interval of the difference; where it holds zero, the samples do not tell which is greater. From
     *     -1 to 1 if one of them is without trials
     */
    public Interval minus(Proportion other) {
        if (trials == 0 || other.trials == 0) {
            return Interval.of(-1, 1);
        }
        double difference = ratio() - other.ratio();
        return Interval.of(
                difference - distance(ratio() - low(), other.high() - other.ratio()),
                difference + distance(high() - ratio(), other.ratio() - other.low()));
    }

    private static double distance(double one, double two) {
        return StrictMath.sqrt(one * one + two * two);
    }

    private double ratio() {
        return (double) hits / trials;
    }

    private double low() {
        return hits == 0 ? 0 : Math.max(0, middle() - reach());
    }

    private double high() {
        return hits == trials ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        double square = Interval.Z * Interval.Z;
        return (hits + square / 2) / (trials + square);
    }

    private double reach() {
        double square = Interval.Z * Interval.Z;
        double spread = (double) hits * (trials - hits) / trials + square / 4;
        return Interval.Z / (trials + square) * StrictMath.sqrt(spread);
    }
}
