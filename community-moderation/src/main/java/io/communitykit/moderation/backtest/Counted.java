package io.communitykit.moderation.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Counts what was flagged against what people think of it. Immutable.
 *
 * @param truePositives what was flagged and is offending
 * @param falsePositives what was flagged and is fine
 * @param missed what was not flagged and is offending
 * @param passed what was not flagged and is fine
 */
public record Counted(long truePositives, long falsePositives, long missed, long passed) {

    /** Nothing was counted. */
    public static final Counted NOTHING = new Counted(0, 0, 0, 0);

    private static final int DIGITS = 4;

    Counted plus(Label label, boolean flagged) {
        return switch (label) {
            case OFFENDING ->
                flagged
                        ? new Counted(truePositives + 1, falsePositives, missed, passed)
                        : new Counted(truePositives, falsePositives, missed + 1, passed);
            case FINE ->
                flagged
                        ? new Counted(truePositives, falsePositives + 1, missed, passed)
                        : new Counted(truePositives, falsePositives, missed, passed + 1);
            case UNKNOWN -> this;
        };
    }

    /**
     * Computes which share of the offending was flagged.
     *
     * @return true positives by all offending, with four digits; empty if nothing is labeled offending
     */
    public Optional<BigDecimal> recall() {
        return share(truePositives, truePositives + missed);
    }

    /**
     * Computes which share of the flagged is offending.
     *
     * @return true positives by all that was flagged and labeled, with four digits; empty if nothing was
     */
    public Optional<BigDecimal> precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /**
     * Computes which share of the fine was flagged.
     *
     * @return false positives by all that is fine, with four digits; empty if nothing is labeled fine
     */
    public Optional<BigDecimal> falseAlarms() {
        return share(falsePositives, falsePositives + passed);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
    }
}
