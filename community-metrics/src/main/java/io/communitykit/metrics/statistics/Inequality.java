package io.communitykit.metrics.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how unequally a total is spread over members: who does the work, and how many would have to leave before half of
 * it is gone. Everything is a ratio of whole numbers, so nothing depends on the order of the counts. Immutable.
 */
public final class Inequality {

    /** A role by the share that those before a member hold already. */
    public enum Role {
        /** Those before hold less than 80 %: so the greatest giver is always core. */
        CORE,
        /** Those before hold 80 % or more, but less than 95 %. */
        REGULAR,
        /** Those before hold 95 % or more. */
        CASUAL
    }

    private static final int CORE_SHARE = 80;
    private static final int REGULAR_SHARE = 95;
    private static final int PERCENT = 100;

    /** The counts above zero, greatest first. */
    private final long[] counts;

    private final long total;

    private Inequality(long[] counts, long total) {
        this.counts = counts;
        this.total = total;
    }

    /**
     * Takes counts.
     *
     * @param counts one for each member, in any order, 0 or more; those of 0 take no part
     * @return how they are spread
     * @throws IllegalArgumentException if one is negative
     * @throws ArithmeticException if their sum does not fit in a long
     */
    public static Inequality of(long... counts) {
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("count was " + sorted[0] + " but it must be 0 or more");
        }
        int given = (int) Arrays.stream(sorted).filter(count -> count > 0).count();
        long[] descending = new long[given];
        long total = 0;
        for (int i = 0; i < given; i++) {
            descending[i] = sorted[sorted.length - 1 - i];
            total = Math.addExact(total, descending[i]);
        }
        return new Inequality(descending, total);
    }

    /**
     * Counts those who gave anything.
     *
     * @return how many counts are above zero
     */
    public int givers() {
        return counts.length;
    }

    /**
     * Adds up.
     *
     * @return the sum of all counts
     */
    public long total() {
        return total;
    }

    /**
     * Computes Gini's coefficient among those who gave anything: 0 if all give the same, towards 1 if one gives all.
     *
     * @return {@code sum((2i - n - 1) x(i)) / (n sum(x))} with x ascending; empty if nobody gave anything
     */
    public Optional<BigDecimal> gini() {
        if (total == 0) {
            return Optional.empty();
        }
        double weighted = 0;
        long n = counts.length;
        for (int i = 0; i < n; i++) {
            weighted += (n - 1 - 2.0 * i) * counts[i];
        }
        return Optional.of(Digits.rounded(weighted / ((double) n * total)));
    }

    /**
     * Counts the fewest who hold at least half of the total together: the contributor absence factor of CHAOSS.
     *
     * @return how many; 0 if nobody gave anything
     */
    public int absenceFactor() {
        long held = 0;
        int members = 0;
        while (held < total - held) {
            held += counts[members++];
        }
        return members;
    }

    /**
     * Tells which share the greatest givers hold, as in the rule of thumb 90-9-1.
     *
     * @param percent how many of a hundred givers, 1 to 100; the number of members is rounded up
     * @return the share; empty if nobody gave anything
     * @throws IllegalArgumentException if percent is not 1 to 100
     */
    public Optional<BigDecimal> heldByTop(int percent) {
        if (percent < 1 || percent > PERCENT) {
            throw new IllegalArgumentException("percent was " + percent + " but it must be 1 to 100");
        }
        if (total == 0) {
            return Optional.empty();
        }
        int members = (int) (((long) counts.length * percent + PERCENT - 1) / PERCENT);
        return Optional.of(Digits.rounded((double) sum(members) / total));
    }

    /**
     * Draws the curve of Lorenz.
     *
     * @param points into how many equal groups of givers it is cut, 1 or more
     * @return the share that the lowest {@code i / points} of the givers hold, for i from 1; rounded down to whole
     *     givers; empty if nobody gave anything
     * @throws IllegalArgumentException if points is below 1
     */
    public List<BigDecimal> lorenz(int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points were " + points + " but they must be 1 or more");
        }
        List<BigDecimal> curve = new ArrayList<>();
        for (int i = 1; i <= points && total > 0; i++) {
            int lowest = (int) ((long) counts.length * i / points);
            curve.add(Digits.rounded((double) (total - sum(counts.length - lowest)) / total));
        }
        return List.copyOf(curve);
    }

    /**
     * Names the role of somebody with a count: the onion of the CHAOSS project, by the share that those with more hold
     * before them. Equal counts share a role.
     *
     * @param count a count above zero
     * @return the role
     * @throws IllegalArgumentException if the count is not above zero
     */
    public Role role(long count) {
        if (count <= 0) {
            throw new IllegalArgumentException("count was " + count + " but it must be above 0");
        }
        long before = 0;
        for (int i = 0; i < counts.length && counts[i] > count; i++) {
            before += counts[i];
        }
        return roleAfter(before);
    }

    /**
     * Counts the members of each role.
     *
     * @return how many have it; every role is there
     */
    public Map<Role, Integer> roles() {
        Map<Role, Integer> members = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            members.put(role, 0);
        }
        long before = 0;
        int from = 0;
        while (from < counts.length) {
            int to = from;
            while (to < counts.length && counts[to] == counts[from]) {
                to++;
            }
            members.merge(roleAfter(before), to - from, Integer::sum);
            before += counts[from] * (to - from);
            from = to;
        }
        return Collections.unmodifiableMap(members);
    }

    private Role roleAfter(long before) {
        double percent = (double) PERCENT * before;
        if (percent < (double) CORE_SHARE * total) {
            return Role.CORE;
        }
        return percent < (double) REGULAR_SHARE * total ? Role.REGULAR : Role.CASUAL;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inequality that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** {@inheritDoc} The counts above zero, the greatest first. */
    @Override
    public String toString() {
        return "Inequality" + Arrays.toString(counts);
    }

    private long sum(int greatest) {
        return Arrays.stream(counts, 0, greatest).sum();
    }
}
