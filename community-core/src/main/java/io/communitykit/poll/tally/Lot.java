package io.communitykit.poll.tally;

import java.math.BigInteger;

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

    private int next(int bits) {
        state = (state * FACTOR + 0xBL) & MASK;
        return (int) (state >>> (48 - bits));
    }
}
