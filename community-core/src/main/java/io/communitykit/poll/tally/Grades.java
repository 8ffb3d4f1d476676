package io.communitykit.poll.tally;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Holds how many votes gave each score to one candidate, lowest first. */
final class Grades {

    static final Grades NONE = new Grades(new TreeMap<>(), Rational.ZERO);

    private static final Rational TWO = Rational.of(2);

    private final NavigableMap<Rational, Rational> weights;
    private final Rational size;

    private Grades(NavigableMap<Rational, Rational> weights, Rational size) {
        this.weights = weights;
        this.size = size;
    }

    /** How many votes gave each candidate the highest score that anybody got; empty if papers do not score. */
    static Map<String, Rational> ofTheHighest(Ballots ballots) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        if (!ballots.piles().keySet().stream().allMatch(Paper.Scores.class::isInstance)) {
            return votes;
        }
        Map<String, Grades> all = ScoreCount.grades(ballots, ScoreRule.Blank.IGNORED);
        all.values().stream()
                .filter(grades -> !grades.weights.isEmpty())
                .map(grades -> grades.weights.lastKey())
                .max(Comparator.naturalOrder())
                .ifPresent(highest -> all.forEach((candidate, grades) ->
                        votes.put(candidate, grades.weights.getOrDefault(highest, Rational.ZERO))));
        return votes;
    }

    /** The votes by score, lowest first; not to be changed. */
    NavigableMap<Rational, Rational> weights() {
        return weights;
    }

    /** How many votes gave a score. */
    Rational size() {
        return size;
    }

    Rational sum() {
        Rational sum = Rational.ZERO;
        for (Map.Entry<Rational, Rational> grade : weights.entrySet()) {
            sum = sum.plus(grade.getKey().times(grade.getValue()));
        }
        return sum;
    }

    /** The lowest score that at least half of the votes do not exceed. */
    Rational lowerMedian() {
        return middle(0);
    }

    /** Half way between the scores on both sides of the middle, which mostly are the same. */
    Rational median() {
        return middle(0).plus(middle(1)).dividedBy(TWO);
    }

    private Rational middle(int excess) {
        Rational before = Rational.ZERO;
        for (Map.Entry<Rational, Rational> grade : weights.entrySet()) {
            before = before.plus(grade.getValue());
            if (before.times(TWO).compareTo(size) >= excess) {
                return grade.getKey();
            }
        }
        throw new IllegalStateException("there are no scores");
    }

    /** Puts so many votes with one score in the place of the highest, or of the lowest, as far as there are so many. */
    Grades replaced(long votes, Rational score, boolean highest) {
        NavigableMap<Rational, Rational> rest = new TreeMap<>(cut(highest ? weights.descendingMap() : weights, votes));
        Rational added = Rational.of(votes);
        if (votes > 0) {
            rest.merge(score, added, Rational::plus);
        }
        Rational left = size.compareTo(added) > 0 ? size : added;
        return new Grades(rest, left);
    }

    /** Leaves out so many votes with the lowest scores and so many with the highest. */
    Grades trimmed(long each) {
        Rational rest = size.minus(Rational.of(2 * each));
        if (each == 0) {
            return this;
        }
        return rest.signum() <= 0 ? NONE : new Grades(cut(cut(weights, each).descendingMap(), each), rest);
    }

    private static NavigableMap<Rational, Rational> cut(NavigableMap<Rational, Rational> weights, long votes) {
        NavigableMap<Rational, Rational> rest = new TreeMap<>();
        Rational left = Rational.of(votes);
        for (Map.Entry<Rational, Rational> grade : weights.entrySet()) {
            Rational more = grade.getValue().minus(left);
            if (more.signum() > 0) {
                rest.put(grade.getKey(), more);
            }
            left = more.signum() < 0 ? Rational.ZERO.minus(more) : Rational.ZERO;
        }
        return rest;
    }

    /** Collects scores. */
    static final class Builder {

        private final NavigableMap<Rational, Rational> weights = new TreeMap<>();
        private Rational size = Rational.ZERO;

        void add(Rational grade, Rational weight) {
            weights.merge(grade, weight, Rational::plus);
            size = size.plus(weight);
        }

        Grades build() {
            return new Grades(weights, size);
        }
    }
}
