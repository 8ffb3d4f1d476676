package io.communitykit.metrics.audience;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Holds a part and the whole that it is a part of, so that no rate stands without its denominator.
 *
 * @param part how many
 * @param whole of how many
 */
public record Share(long part, long whole) {

    /** The digits after the point that a share is written with. */
    public static final int DIGITS = 6;

    /**
     * Divides.
     *
     * @return the quotient, rounded half to even at {@value #DIGITS} digits; empty if the whole is zero
     */
    public Optional<BigDecimal> value() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN));
    }
}
