package io.communitykit.poll.tally;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Holds how often each score was given to one candidate, lowest first. */
final class Grades {

    static final Grades NONE = new Grades(new TreeMap<>(), 0);

    private final NavigableMap<Rational, Long> counts;
    private final long size;

    private Grades(NavigableMap<Rational, Long> counts, long size) {
        this.counts = counts;
        this.size = size;
    }

    long size() {
        return size;
    }

    Rational sum() {
        Rational sum = Rational.ZERO;
        for (Map.Entry<Rational, Long> grade : counts.entrySet()) {
            sum = sum.plus(grade.getKey().times(Rational.of(grade.getValue())));
        }
        return sum;
    }

    Rational lowerMedian() {
        return at((size - 1) / 2);
    }

    Rational median() {
        return at((size - 1) / 2).plus(at(size / 2)).dividedBy(Rational.of(2));
    }

    Grades trimmed(long each) {
        Grades rest = this;
        for (long i = 0; i < each && rest.size > 0; i++) {
            rest = rest.without(rest.counts.firstKey());
            rest = rest.size == 0 ? rest : rest.without(rest.counts.lastKey());
        }
        return rest;
    }

    /** Compares two by majority judgment; costs the number of scores where they are level for long. */
    static int judge(Grades one, Grades other) {
        Grades left = one;
        Grades right = other;
        while (left.size > 0 && right.size > 0) {
            int order = left.lowerMedian().compareTo(right.lowerMedian());
            if (order != 0) {
                return order;
            }
            left = left.without(left.lowerMedian());
            right = right.without(right.lowerMedian());
        }
        return Long.compare(left.size, right.size);
    }

    private Rational at(long index) {
        long before = 0;
        for (Map.Entry<Rational, Long> grade : counts.entrySet()) {
            before += grade.getValue();
            if (index < before) {
                return grade.getKey();
            }
        }
        throw new IllegalStateException("there are only " + size + " scores");
    }

    private Grades without(Rational grade) {
        NavigableMap<Rational, Long> next = new TreeMap<>(counts);
        next.computeIfPresent(grade, (key, count) -> count == 1 ? null : count - 1);
        return new Grades(next, size - 1);
    }

    /** Collects scores. */
    static final class Builder {

        private final NavigableMap<Rational, Long> counts = new TreeMap<>();
        private long size;

        void add(Rational grade, long count) {
            counts.merge(grade, count, Math::addExact);
            size = Math.addExact(size, count);
        }

        Grades build() {
            return new Grades(counts, size);
        }
    }
}
