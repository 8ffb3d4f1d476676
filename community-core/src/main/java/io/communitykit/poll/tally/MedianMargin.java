package io.communitykit.poll.tally;

import java.util.function.LongPredicate;

/**
 * Finds bounds of how close scores in the middle are. Votes that change can do no more than to take the best scores of
 * a winner down and the worst of a loser up, each the same number of times; so fewer than that changes nothing, and
 * twice as many suffice, one half for each of the two.
 *
 * @param least the lowest score that anybody gave, or zero
 * @param most the highest score that anybody gave, or zero
 * @param judgment whether those who are level in the middle are compared further
 */
record MedianMargin(Rational least, Rational most, boolean judgment) {

    /** Bounds for one winner and one loser; of so many votes; an upper one where all count. */
    Margin between(Grades winner, Grades loser, long votes, boolean all) {
        long level = first(votes, changed -> upper(loser, changed).compareTo(lower(winner, changed)) >= 0);
        long enough =
                judgment ? first(votes, changed -> upper(loser, changed).compareTo(lower(winner, changed)) > 0) : level;
        Rational atMost = all && enough <= votes ? Rational.of(Math.min(2 * enough, votes)) : null;
        return new Margin(Rational.of(Math.max(1, level)), atMost);
    }

    private Rational upper(Grades loser, long changed) {
        return middle(loser.replaced(changed, most, false));
    }

    private Rational lower(Grades winner, long changed) {
        return middle(winner.replaced(changed, least, true));
    }

    private Rational middle(Grades grades) {
        if (grades.size().signum() == 0) {
            return least;
        }
        return judgment ? grades.lowerMedian() : grades.median();
    }

    /**
     * The fewest changes for which something holds that goes on to hold with more; one more than all if it never does.
     */
    private static long first(long most, LongPredicate holds) {
        long low = 0;
        long high = most + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
