package io.communitykit.poll.opinion;

import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Tells a statement that sets a group apart, and by how much. With n votes of the side among N in the group, and m
 * among M in the other groups that are shown, the figures are those of Polis (compdemocracy/polis,
 * {@code math/src/polismath/math}, repness.clj and stats.clj; Small et al. 2021).
 *
 * @param statement its key
 * @param side what the group says of it more than others do: {@code AGREE} or {@code DISAGREE}
 * @param group what the group said
 * @param others what the other groups said that are shown
 * @param share (n + 1) / (N + 2)
 * @param otherShare (m + 1) / (M + 2)
 * @param representativeness {@code share} divided by {@code otherShare}: above 1 where the group says it more often
 * @param majorityTest whether more than half of the group say so, as a z-value with four decimals: 2 sqrt(N + 1) ((n +
 *     1) / (N + 1) - 1/2)
 * @param comparisonTest whether the group says so more often than the others, as a z-value with four decimals: (p - q)
 *     / sqrt(r (1 - r) (1 / (N + 1) + 1 / (M + 1))), where p = (n + 1) / (N + 1), q = (m + 1) / (M + 1) and r = (n + m
 *     + 2) / (N + M + 2); 0 where r is 1
 */
public record DistinctStatement(
        String statement,
        Stance side,
        StanceCounts group,
        StanceCounts others,
        Rational share,
        Rational otherShare,
        Rational representativeness,
        BigDecimal majorityTest,
        BigDecimal comparisonTest) {

    /** Checks that everything is there. */
    public DistinctStatement {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(others, "others");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(otherShare, "otherShare");
        Objects.requireNonNull(representativeness, "representativeness");
        Objects.requireNonNull(majorityTest, "majorityTest");
        Objects.requireNonNull(comparisonTest, "comparisonTest");
    }
}
