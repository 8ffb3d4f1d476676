package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums up the numbers that were named.
 *
 * @param votes how many votes named one
 * @param mean their sum divided by the votes
 * @param median the number in the middle; of two in the middle, half their sum
 * @param lowest the lowest number that was named
 * @param highest the highest number that was named
 */
public record NumberFigures(Rational votes, Rational mean, Rational median, Rational lowest, Rational highest) {

    /**
     * Sums numbers up.
     *
     * @param votes how many votes named each number
     * @return the figures; empty if no vote named any
     */
    public static Optional<NumberFigures> of(Map<String, Rational> votes) {
        NavigableMap<Rational, Rational> named = new TreeMap<>();
        Rational all = Rational.ZERO;
        Rational sum = Rational.ZERO;
        for (Map.Entry<String, Rational> line : votes.entrySet()) {
            if (line.getValue().signum() > 0) {
                Rational number = Rational.parse(line.getKey());
                named.put(number, line.getValue());
                all = all.plus(line.getValue());
                sum = sum.plus(number.times(line.getValue()));
            }
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberFigures(
                        all, sum.dividedBy(all), median(named, all), named.firstKey(), named.lastKey()));
    }

    private static Rational median(NavigableMap<Rational, Rational> named, Rational all) {
        Rational half = all.dividedBy(Rational.of(2));
        Rational seen = Rational.ZERO;
        for (Map.Entry<Rational, Rational> line : named.entrySet()) {
            seen = seen.plus(line.getValue());
            int compared = seen.compareTo(half);
            if (compared > 0) {
                return line.getKey();
            }
            if (compared == 0) {
                return line.getKey().plus(named.higherKey(line.getKey())).dividedBy(Rational.of(2));
            }
        }
        throw new AssertionError("more than half of all votes are among them");
    }
}
