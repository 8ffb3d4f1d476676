package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares a number with bounds.
 *
 * @param key the condition's key
 * @param quantity the number
 * @param least the least that it may be
 * @param below what it must be less than
 * @param wanted the bounds as they are explained
 */
record RangeCheck(String key, Quantity quantity, long least, long below, String wanted) implements Check {

    /** Bounds of whole numbers. */
    static RangeCheck of(
            String key, Quantity quantity, @Nullable Long atLeast, @Nullable Long atMost, @Nullable Long below) {
        long end = atMost == null || atMost == Long.MAX_VALUE ? Long.MAX_VALUE : atMost + 1;
        return new RangeCheck(
                key,
                quantity,
                atLeast == null ? Quantity.UNKNOWN + 1 : atLeast,
                below == null ? end : Math.min(end, below),
                wanted(atLeast, atMost, below));
    }

    private static String wanted(@Nullable Object atLeast, @Nullable Object atMost, @Nullable Object below) {
        List<String> bounds = new ArrayList<>();
        if (atLeast != null) {
            bounds.add(">= " + atLeast);
        }
        if (atMost != null) {
            bounds.add("<= " + atMost);
        }
        if (below != null) {
            bounds.add("< " + below);
        }
        return String.join(", ", bounds);
    }

    boolean hasLeast() {
        return least > Quantity.UNKNOWN + 1;
    }

    boolean hasBelow() {
        return below < Long.MAX_VALUE;
    }

    @Override
    public Truth test(Reading reading) {
        long number = quantity.of(reading);
        return number == Quantity.UNKNOWN ? Truth.UNKNOWN : Truth.of(number >= least && number < below);
    }

    @Override
    public Trace explain(Reading reading) {
        long number = quantity.of(reading);
        return Trace.compared(key, test(reading), wanted, number == Quantity.UNKNOWN ? "" : quantity.written(number));
    }
}
