package io.communitykit.poll.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Draws lots from a published seed, so that everybody can draw them again. The numbers are those of the linear
 * congruential generator that {@code java.util.Random} specifies, which is what tabulators of elections use; it is
 * written out here because a draw must never depend on the machine.
 */
final class Lot {

    private static final long FACTOR = 0x5DEECE66DL;
    private static final long MASK = (1L << 48) - 1;

    private long state;

    Lot(long seed) {
        state = (seed ^ FACTOR) & MASK;
    }

    /** Draws one of so many: the floor of their number times the generator's next double. */
    int draw(int of) {
        long fraction = ((long) next(26) << 27) + next(27);
        return BigInteger.valueOf(fraction)
                .multiply(BigInteger.valueOf(of))
                .shiftRight(53)
                .intValueExact();
    }

    /**
     * Puts names into the order of the lot, from the last to the first, each swapped with one drawn of those before.
     */
    List<String> shuffle(List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        for (int left = shuffled.size(); left > 1; left--) {
            Collections.swap(shuffled, left - 1, below(left));
        }
        return shuffled;
    }

    /** The generator's next whole number below a bound; draws again where the remainder would favor the small. */
    private int below(int bound) {
        int bits = next(31);
        if (Integer.bitCount(bound) == 1) {
            return (int) ((bound * (long) bits) >> 31);
        }
        while (bits - bits % bound > Integer.MAX_VALUE - (bound - 1)) {
            bits = next(31);
        }
        return bits % bound;
    }

    private int next(int bits) {
        state = (state * FACTOR + 0xBL) & MASK;
        return (int) (state >>> (48 - bits));
    }
}
