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

    private StrictPairs(StrictRankings rankings, int candidates, Unranked unranked) {
        this.rankings = rankings;
        this.candidates = candidates;
        this.unranked = unranked;
    }

    static long[][] count(StrictRankings rankings, int candidates, Unranked unranked) {
        StrictPairs pairs = new StrictPairs(rankings, candidates, unranked);
        return candidates <= MOST_GROUPED ? pairs.byGroups() : pairs.oneByOne();
    }

    private long[][] byGroups() {
        long[] followed = new long[candidates * (1 << candidates)];
        for (int pile = 0; pile < rankings.piles(); pile++) {
            long count = rankings.count(pile);
            int behind = (int) atFirst(pile);
            int length = rankings.length(pile);
            for (int place = 0; place < length; place++) {
                int candidate = rankings.candidate(pile, place);
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
        for (int pile = 0; pile < rankings.piles(); pile++) {
            long count = rankings.count(pile);
            long behind = atFirst(pile);
            int length = rankings.length(pile);
            for (int place = 0; place < length; place++) {
                int candidate = rankings.candidate(pile, place);
                behind &= ~(1L << candidate);
                long[] row = prefer[candidate];
                for (long rest = behind; rest != 0; rest &= rest - 1) {
                    row[Long.numberOfTrailingZeros(rest)] += count;
                }
            }
        }
        return prefer;
    }

    /** Of whom the pile has an opinion. */
    private long atFirst(int pile) {
        if (unranked == Unranked.LAST) {
            return -1L >>> (Long.SIZE - candidates);
        }
        long ranked = 0;
        int length = rankings.length(pile);
        for (int place = 0; place < length; place++) {
            ranked |= 1L << rankings.candidate(pile, place);
        }
        return ranked;
    }
}
