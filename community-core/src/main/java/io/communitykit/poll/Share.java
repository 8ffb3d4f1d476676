package io.communitykit.poll;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Holds a share with its denominator stated, exact.
 *
 * @param part how many
 * @param whole of how many; 0 while there is nothing to share
 */
public record Share(long part, long whole) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the part is negative or above the whole
     */
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "share was " + part + " of " + whole + " but the part must be 0 to the whole");
        }
    }

    /**
     * Rounds to a percentage.
     *
     * @param decimals how many digits after the point, not negative
     * @return the percentage, a half rounded up; empty if there is no whole
     */
    public Optional<BigDecimal> percent(int decimals) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP));
    }
}
