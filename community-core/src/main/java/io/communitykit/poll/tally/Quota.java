package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how many votes elect.
 *
 * @param kind into how many parts the votes are divided
 * @param decimals to how many digits after the point the quota is rounded; absent for an exact fraction
 * @param exceeded whether a candidate needs more than the quota; else reaching it is enough
 * @param everyRound whether the quota is taken anew in each round of the votes that are still in the count; else it is
 *     that of the first round
 */
public record Quota(
        @JsonProperty(defaultValue = "droop") Kind kind,
        @Nullable @PositiveOrZero Integer decimals,
        @JsonProperty(defaultValue = "false") Boolean exceeded,
        @JsonProperty(defaultValue = "false") Boolean everyRound) {

    /** Says into how many parts the votes are divided. */
    public enum Kind {
        /** Votes by one more than the seats, rounded down, and one unit of the last digit more. */
        DROOP,
        /** Votes by one more than the seats. */
        HAGENBACH_BISCHOFF,
        /** Votes by the seats, rounded up. */
        HARE,
        /** Votes by two more than the seats. */
        IMPERIALI
    }

    /**
     * Fills in the defaults.
     *
     * @throws IllegalArgumentException if a Droop quota has no last digit
     */
    public Quota {
        kind = Objects.requireNonNullElse(kind, Kind.DROOP);
        exceeded = Objects.requireNonNullElse(exceeded, false);
        everyRound = Objects.requireNonNullElse(everyRound, false);
        if (kind == Kind.DROOP && decimals == null) {
            throw new IllegalArgumentException(
                    "quota.decimals was absent but a droop quota must say of which digit it takes one unit more");
        }
    }

    /**
     * Takes the quota in whole votes that most statutes know.
     *
     * @return votes by one more than the seats, rounded down, plus one
     */
    public static Quota droop() {
        return droop(0);
    }

    /**
     * Takes the Droop quota to some digits.
     *
     * @param decimals how many digits after the point
     * @return votes by one more than the seats, rounded down to so many digits, plus one unit of the last
     */
    public static Quota droop(int decimals) {
        return new Quota(Kind.DROOP, decimals, false, false);
    }

    Rational of(Rational votes, int seats) {
        return switch (kind) {
            case DROOP -> {
                int digits = Objects.requireNonNullElse(decimals, 0);
                Rational unit = Rational.ONE.dividedBy(power(digits));
                yield votes.dividedBy(Rational.of(seats + 1L)).floor(digits).plus(unit);
            }
            case HAGENBACH_BISCHOFF -> rounded(votes.dividedBy(Rational.of(seats + 1L)), RoundingMode.DOWN);
            case HARE -> rounded(votes.dividedBy(Rational.of(seats)), RoundingMode.UP);
            case IMPERIALI -> rounded(votes.dividedBy(Rational.of(seats + 2L)), RoundingMode.DOWN);
        };
    }

    /** Tells whether no more can have it than there are seats. */
    boolean isExclusive() {
        return switch (kind) {
            case DROOP, HARE -> true;
            case HAGENBACH_BISCHOFF -> exceeded;
            case IMPERIALI -> false;
        };
    }

    boolean isReached(Rational votes, Rational quota) {
        int order = votes.compareTo(quota);
        return exceeded ? order > 0 : order >= 0;
    }

    private Rational rounded(Rational quota, RoundingMode rounding) {
        return decimals == null ? quota : Rational.of(quota.toDecimal(decimals, rounding));
    }

    private static Rational power(int digits) {
        return Rational.of(java.math.BigDecimal.ONE.movePointRight(digits));
    }
}
