package io.communitykit.poll.opinion;

import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares what the groups that are shown said of each statement. */
final class Comparison {

    static final int DECIMALS = 4;

    /** What a standard normal value exceeds once in ten. */
    private static final double ONE_IN_TEN = 1.2816;

    private static final List<Stance> SIDES = List.of(Stance.AGREE, Stance.DISAGREE);
    private static final Rational HALF = Rational.of(1, 2);

    private final List<String> statements;

    /** By group, then by statement. */
    private final List<List<StanceCounts>> groups;

    /** The statements on which enough of every group voted. If one group could miss, the rest would give it away. */
    private final List<Integer> comparable;

    Comparison(List<String> statements, List<List<StanceCounts>> groups, int minimum) {
        this.statements = statements;
        this.groups = groups;
        this.comparable = new ArrayList<>();
        for (int s = 0; s < statements.size(); s++) {
            int at = s;
            if (groups.stream().allMatch(counts -> counts.get(at).votes() >= minimum)) {
                comparable.add(s);
            }
        }
    }

    List<DistinctStatement> apart(int group, int most) {
        List<Ranked> found = new ArrayList<>();
        for (int s : comparable) {
            StanceCounts inside = groups.get(group).get(s);
            StanceCounts others = new StanceCounts(0, 0, 0);
            for (int other = 0; other < groups.size(); other++) {
                others = other == group ? others : others.plus(groups.get(other).get(s));
            }
            for (Stance side : SIDES) {
                double majority = majorityTest(inside.of(side), inside.votes());
                double comparison = comparisonTest(inside.of(side), inside.votes(), others.of(side), others.votes());
                if (majority > ONE_IN_TEN && comparison > ONE_IN_TEN) {
                    found.add(ranked(statements.get(s), side, inside, others, majority, comparison));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Ranked::weight)
                        .reversed()
                        .thenComparing(ranked -> ranked.statement().statement()))
                .limit(most)
                .map(Ranked::statement)
                .toList();
    }

    List<CommonStatement> common() {
        List<CommonStatement> found = new ArrayList<>();
        for (int s : comparable) {
            int at = s;
            List<StanceCounts> counts =
                    groups.stream().map(group -> group.get(at)).toList();
            for (Stance side : SIDES) {
                if (counts.stream().allMatch(group -> group.smoothed(side).compareTo(HALF) > 0)) {
                    Rational consensus =
                            counts.stream().map(group -> group.smoothed(side)).reduce(Rational.ONE, Rational::times);
                    found.add(new CommonStatement(statements.get(s), side, consensus, counts));
                }
            }
        }
        found.sort(
                Comparator.comparing(CommonStatement::consensus).reversed().thenComparing(CommonStatement::statement));
        return found;
    }

    /** Polis sorts by the product of ratio, share and both tests. */
    private static Ranked ranked(
            String statement,
            Stance side,
            StanceCounts inside,
            StanceCounts others,
            double majority,
            double comparison) {
        Rational share = inside.smoothed(side);
        Rational otherShare = others.smoothed(side);
        Rational ratio = share.dividedBy(otherShare);
        return new Ranked(
                real(ratio) * comparison * real(share) * majority,
                new DistinctStatement(
                        statement,
                        side,
                        inside,
                        others,
                        share,
                        otherShare,
                        ratio,
                        rounded(majority),
                        rounded(comparison)));
    }

    static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static double majorityTest(int side, int votes) {
        double n = votes + 1.0;
        return 2 * StrictMath.sqrt(n) * ((side + 1) / n - 0.5);
    }

    private static double comparisonTest(int side, int votes, int otherSide, int otherVotes) {
        double n = votes + 1.0;
        double m = otherVotes + 1.0;
        if (side == votes && otherSide == otherVotes) {
            return 0;
        }
        double pooled = (side + otherSide + 2) / (n + m);
        return ((side + 1) / n - (otherSide + 1) / m) / StrictMath.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }

    /** Each part is far below two to the power of 53, so one division rounds once. */
    private static double real(Rational number) {
        return number.numerator().doubleValue() / number.denominator().doubleValue();
    }

    /** Holds a statement with what it is sorted by. */
    private record Ranked(double weight, DistinctStatement statement) {}
}
