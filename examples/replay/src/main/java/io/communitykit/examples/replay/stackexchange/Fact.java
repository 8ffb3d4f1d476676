package io.communitykit.examples.replay.stackexchange;

import java.util.Locale;

/**
 * Compares what a dump says about itself with what its rows add up to.
 *
 * @param number which of the facts that every complete dump fulfils, from 1
 * @param what what is compared
 * @param found how many agree, or the sum of the rows
 * @param expected how many there are, or the sum that the dump states
 */
public record Fact(int number, String what, long found, long expected) {

    /**
     * Tells whether the dump agrees with itself.
     *
     * @return true if nothing differs
     */
    public boolean holds() {
        return found == expected;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d  %-60s %,9d of %,9d  %s",
                number,
                what,
                found,
                expected,
                holds() ? "holds" : "DIFFERS");
    }
}
