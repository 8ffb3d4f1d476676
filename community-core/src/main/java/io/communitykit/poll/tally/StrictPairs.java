package io.communitykit.poll.tally;

/**
 * Counts how many strict rankings prefer the one to the other. Of few candidates it counts how often each is followed
 * by which group, one step per place, and tells groups apart only at the end.
 */
final class StrictPairs {

    /** The most candidates whose groups are counted: a number for each candidate and group. */
    private static final int MOST_GROUPED = 12;

    private final StrictRankings rankings;
    private final int candidates;
    private final Unranked unranked;

    private StrictPairs(StrictRankings rankings, Unranked unranked) {
        this.rankings = rankings;
        this.candidates = rankings.candidates();
        this.unranked = unranked;
    }

    static long[][] count(StrictRankings rankings, Unranked unranked) {
        StrictPairs pairs = new StrictPairs(rankings, unranked);
        return pairs.candidates <= MOST_GROUPED ? pairs.byGroups() : pairs.oneByOne();
    }

    private long[][] byGroups() {
        long[] followed = new long[candidates * (1 << candidates)];
        int bits = rankings.bits();
        int mask = (1 << bits) - 1;
        long[] words = rankings.words();
        for (int at = 0; at < words.length; at++) {
            long count = rankings.count(at);
            int behind = (int) (unranked == Unranked.LAST ? all() : ranked(words[at], bits));
            for (long rest = words[at]; rest != 0; rest >>>= bits) {
                int candidate = (int) (rest & mask) - 1;
                behind &= ~(1 << candidate);
                followed[candidate << candidates | behind] += count;
            }
        }
        long[][] prefer = new long[candidates][candidates];
        for (int index = 0; index < followed.length; index++) {
            int group = index & ((1 << candidates) - 1);
            for (int rest = followed[index] == 0 ? 0 : group; rest != 0; rest &= rest - 1) {
                prefer[index >>> candidates][Integer.numberOfTrailingZeros(rest)] += followed[index];
            }
        }
        return prefer;
    }

    private long[][] oneByOne() {
        long[][] prefer = new long[candidates][candidates];
        for (int at = 0; at < rankings.words().length; at = rankings.end(at)) {
            long count = rankings.count(at);
            int[] ranking = rankings.ranking(at);
            long behind = all();
            if (unranked == Unranked.NO_OPINION) {
                behind = 0;
                for (int candidate : ranking) {
                    behind |= 1L << candidate;
                }
            }
            for (int candidate : ranking) {
                behind &= ~(1L << candidate);
                long[] row = prefer[candidate];
                for (long rest = behind; rest != 0; rest &= rest - 1) {
                    row[Long.numberOfTrailingZeros(rest)] += count;
                }
            }
        }
        return prefer;
    }

    private long all() {
        return -1L >>> (Long.SIZE - candidates);
    }

    private static long ranked(long word, int bits) {
        long ranked = 0;
        for (long rest = word; rest != 0; rest >>>= bits) {
            ranked |= 1L << ((rest & ((1 << bits) - 1)) - 1);
        }
        return ranked;
    }
}
