package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.Rational;
import java.math.BigInteger;
import java.util.Objects;

/**
 * Says how finely votes are weighed, split and handed on. Together these bound how fine a fraction of a vote can be, so
 * that counts are exact, nothing is rounded, and no chain of delegation makes numbers without end.
 *
 * @param decimals how many decimals a voter's weight may have, 0 to 6
 * @param parts into how many equal parts a vote may be split, 1 to 100; 1 for not at all
 * @param delegation how many links a chain of delegation may have, 0 to 20; 0 for no delegation
 */
public record Weighting(
        @JsonProperty(defaultValue = "0") Integer decimals,
        @JsonProperty(defaultValue = "1") Integer parts,
        @JsonProperty(defaultValue = "0") Integer delegation)
        implements SelfChecking {

    /** The most shares that one vote of weight one may have. */
    public static final long MAX_SHARES = 1_000_000_000;

    private static final Rational MOST = Rational.of(1_000_000_000_000L);
    private static final int MAX_DECIMALS = 6;
    private static final int MAX_PARTS = 100;
    private static final int MAX_LINKS = 20;

    /** Fills in the defaults. */
    public Weighting {
        decimals = Objects.requireNonNullElse(decimals, 0);
        parts = Objects.requireNonNullElse(parts, 1);
        delegation = Objects.requireNonNullElse(delegation, 0);
    }

    /**
     * Weighs voters in whole numbers, without splitting or delegation.
     *
     * @return the weighting
     */
    public static Weighting whole() {
        return new Weighting(0, 1, 0);
    }

    @Override
    public void check(ConfigCheck check) {
        range(check, "decimals", decimals, 0, MAX_DECIMALS);
        range(check, "parts", parts, 1, MAX_PARTS);
        range(check, "delegation", delegation, 0, MAX_LINKS);
        boolean inRange = decimals >= 0 && parts >= 1 && delegation >= 0;
        if (inRange && delegation <= MAX_LINKS && exactShares().compareTo(BigInteger.valueOf(MAX_SHARES)) > 0) {
            check.reject("parts", parts, "{poll.weighting.shares}", "max", MAX_SHARES, "shares", exactShares());
        }
    }

    /**
     * Tells into how many equal shares a vote of weight one can come apart: ten to the power of the decimals, times the
     * parts to the power of one more than the links.
     *
     * @return the shares, at most {@value #MAX_SHARES}
     * @throws ArithmeticException if there are more, which {@link #check} refuses
     */
    public long shares() {
        return exactShares().longValueExact();
    }

    /**
     * Tells whether a voter's weight comes out in whole shares.
     *
     * @param weight the weight
     * @return true if it is not negative, has no more decimals than allowed, and is at most 10^12 shares
     */
    public boolean allows(Rational weight) {
        return weight.signum() >= 0
                && BigInteger.TEN.pow(decimals).mod(weight.denominator()).signum() == 0
                && weight.times(Rational.of(shares())).compareTo(MOST) <= 0;
    }

    private BigInteger exactShares() {
        return BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(parts).pow(delegation + 1));
    }

    private static void range(ConfigCheck check, String path, int value, int min, int max) {
        if (value < min || value > max) {
            check.reject(path, value, "{poll.range}", "min", min, "max", max);
        }
    }
}
