package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Elects several so that each stands for a quota of the voters: everybody keeps a share of each paper and hands on the
 * rest, and the shares of the elected are tuned until they keep a quota (Meek's method). The quota is taken anew of the
 * votes that are still in the count; those elected go on to receive. Source: B. L. Meek, "A new approach to the single
 * transferable vote", Voting matters 1 (1994); reference rule of the PR Foundation.
 *
 * @param decimals how many digits after the point are kept; shares are rounded up, the quota down and one unit more;
 *     absent for exact fractions, where more than the quota elects
 * @param omega when the surpluses together are below this, tuning ends
 * @param elimination who leaves when tuning elects nobody; those within all surpluses of the last are level with it
 * @param ties how ties are broken
 * @param reading how papers are read
 */
public record MeekRule(
        @Nullable @PositiveOrZero Integer decimals,
        @JsonProperty(defaultValue = "0.000001") @Positive BigDecimal omega,
        @JsonProperty(defaultValue = "last") StvRule.Elimination elimination,
        @JsonProperty(defaultValue = "none") TieBreak ties,
        @JsonProperty(defaultValue = "plain") PaperReading reading)
        implements TallyRule {

    /** Fills in the defaults. */
    public MeekRule {
        omega = Objects.requireNonNullElse(omega, new BigDecimal("0.000001"));
        elimination = Objects.requireNonNullElse(elimination, StvRule.Elimination.LAST);
        ties = Objects.requireNonNullElse(ties, TieBreak.none());
        reading = Objects.requireNonNullElse(reading, PaperReading.plain());
    }

    /**
     * Counts as the reference rule Meek of the PR Foundation says: nine decimals, one leaves at a time.
     *
     * @param order the order of candidates that was fixed beforehand; the first of it is chosen
     * @return the preset {@code prf-meek}
     */
    public static MeekRule prf(TieBreak order) {
        return new MeekRule(9, new BigDecimal("0.000001"), StvRule.Elimination.LAST, order, PaperReading.plain());
    }

    /**
     * Counts in exact fractions; sure losers leave together. The fractions grow with every step of tuning, so this is
     * for small polls.
     *
     * @param order the order of candidates that was fixed beforehand; the first of it is chosen
     * @return the preset {@code exact-meek}
     */
    public static MeekRule exact(TieBreak order) {
        return new MeekRule(
                null, new BigDecimal("1E-10"), StvRule.Elimination.SURE_LOSERS, order, PaperReading.plain());
    }

    Quota quota() {
        return decimals == null
                ? new Quota(Quota.Kind.HAGENBACH_BISCHOFF, null, true, true)
                : new Quota(Quota.Kind.DROOP, decimals, false, true);
    }

    Rational up(Rational number) {
        return decimals == null ? number : number.ceiling(decimals);
    }
}
