package io.communitykit.poll.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Lists the scores of one candidate in the order in which majority judgment takes them away: the one in the middle, the
 * lower of two, again and again. That is a walk from the middle outwards, alternating between two sides, so equal
 * scores are compared in runs and not one by one. Source: M. Balinski and R. Laraki, "Majority Judgment" (2010),
 * chapter 1.
 *
 * @param first the side of the first score, from the middle outwards
 * @param second the other side
 */
record MiddleOut(List<Run> first, List<Run> second) {

    /** So many equal scores in a row. */
    record Run(Rational score, BigInteger length) {}

    /** Compares two candidates: the higher the better; with equal scores throughout, the one with more of them. */
    static int compare(Grades one, Grades other) {
        BigInteger unit = unit(one).multiply(unit(other)).divide(unit(one).gcd(unit(other)));
        MiddleOut left = of(one, unit);
        MiddleOut right = of(other, unit);
        Difference first = Difference.between(left.first, right.first);
        Difference second = Difference.between(left.second, right.second);
        if (first.order() == 0 && second.order() == 0) {
            return one.size().compareTo(other.size());
        }
        boolean firstDecides =
                second.order() == 0 || (first.order() != 0 && first.at().compareTo(second.at()) <= 0);
        return firstDecides ? first.order() : second.order();
    }

    private static BigInteger unit(Grades grades) {
        BigInteger unit = BigInteger.ONE;
        for (Rational weight : grades.weights().values()) {
            unit = unit.multiply(weight.denominator()).divide(unit.gcd(weight.denominator()));
        }
        return unit;
    }

    private static MiddleOut of(Grades grades, BigInteger unit) {
        BigInteger size = whole(grades.size(), unit);
        BigInteger below = size.shiftRight(1);
        List<Run> low = new ArrayList<>();
        List<Run> high = new ArrayList<>();
        NavigableMap<Rational, Rational> weights = grades.weights();
        BigInteger before = BigInteger.ZERO;
        for (Map.Entry<Rational, Rational> grade : weights.entrySet()) {
            BigInteger count = whole(grade.getValue(), unit);
            BigInteger lower = below.subtract(before).max(BigInteger.ZERO).min(count);
            add(low, 0, grade.getKey(), lower);
            add(high, high.size(), grade.getKey(), count.subtract(lower));
            before = before.add(count);
        }
        // Of an odd number the one in the middle comes first, and it lies on the high side here.
        return size.testBit(0) ? new MiddleOut(high, low) : new MiddleOut(low, high);
    }

    private static void add(List<Run> runs, int index, Rational score, BigInteger length) {
        if (length.signum() > 0) {
            runs.add(index, new Run(score, length));
        }
    }

    private static BigInteger whole(Rational weight, BigInteger unit) {
        return weight.numerator().multiply(unit).divide(weight.denominator());
    }

    /** Where two sides differ first, and who is higher there; an order of 0 if they do not as far as both go. */
    private record Difference(BigInteger at, int order) {

        static Difference between(List<Run> left, List<Run> right) {
            BigInteger at = BigInteger.ZERO;
            BigInteger leftEnd = BigInteger.ZERO;
            BigInteger rightEnd = BigInteger.ZERO;
            int i = 0;
            int j = 0;
            while (i < left.size() && j < right.size()) {
                int order = left.get(i).score().compareTo(right.get(j).score());
                if (order != 0) {
                    return new Difference(at, order);
                }
                BigInteger nextLeft = leftEnd.add(left.get(i).length());
                BigInteger nextRight = rightEnd.add(right.get(j).length());
                at = nextLeft.min(nextRight);
                if (nextLeft.equals(at)) {
                    leftEnd = nextLeft;
                    i++;
                }
                if (nextRight.equals(at)) {
                    rightEnd = nextRight;
                    j++;
                }
            }
            return new Difference(at, 0);
        }
    }
}
