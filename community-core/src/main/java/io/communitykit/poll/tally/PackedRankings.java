package io.communitykit.poll.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Packs each ranking into one number, four bits a place, the first place lowest; zero ends it. */
final class PackedRankings implements StrictRankings {

    /** The most candidates: places and candidates must fit. */
    static final int MOST = 15;

    private static final int BITS = 4;
    private static final int ONE = (1 << BITS) - 1;

    private final long[] rankings;
    private final long @Nullable [] counts;

    private PackedRankings(long[] rankings, long @Nullable [] counts) {
        this.rankings = rankings;
        this.counts = counts;
    }

    static PackedRankings of(int[][] rankings, long[] counts) {
        long[] packed = new long[rankings.length];
        for (int pile = 0; pile < packed.length; pile++) {
            packed[pile] = pack(rankings[pile], MOST);
        }
        return new PackedRankings(packed, counts);
    }

    private static long pack(int[] ranking, int candidates) {
        long packed = 0;
        int seen = 0;
        for (int place = 0; place < ranking.length; place++) {
            int candidate = ranking[place];
            if (candidate < 0 || candidate >= candidates || (seen >>> candidate & 1) != 0) {
                throw StrictRankings.refusal(ranking, place, candidates);
            }
            seen |= 1 << candidate;
            packed |= (candidate + 1L) << (BITS * place);
        }
        return packed;
    }

    @Override
    public int piles() {
        return rankings.length;
    }

    @Override
    public long count(int pile) {
        return counts == null ? 1 : counts[pile];
    }

    @Override
    public int length(int pile) {
        return (Long.SIZE - Long.numberOfLeadingZeros(rankings[pile]) + BITS - 1) / BITS;
    }

    @Override
    public int candidate(int pile, int place) {
        return (int) (rankings[pile] >>> (BITS * place) & ONE) - 1;
    }

    @Override
    public int start(int pile) {
        return pile;
    }

    @Override
    public long next(int at, long in) {
        for (long rest = rankings[at]; rest != 0; rest >>>= BITS) {
            long candidate = (rest & ONE) - 1;
            if ((in >>> candidate & 1) != 0) {
                return candidate << Integer.SIZE | at;
            }
        }
        return NOBODY;
    }

    @Override
    public long countAt(int at) {
        return count(at);
    }

    /**
     * Piles equal rankings up in an open-addressed table. Where papers hardly repeat that costs more than it saves, so
     * after a sample they are kept one by one instead. Either way the same papers are counted.
     */
    static final class Collector implements StrictRankings.Collector {

        private static final int SAMPLE = 1 << 16;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        private final int candidates;
        private long[] rankings = new long[1 << 12];
        private long @Nullable [] counts = new long[rankings.length];
        private int used;
        private int sampled;

        Collector(int candidates) {
            this.candidates = candidates;
        }

        @Override
        public void add(int[] ranking) {
            add(pack(ranking, candidates));
        }

        private void add(long ranking) {
            if (counts == null) {
                if (used == rankings.length) {
                    rankings = Arrays.copyOf(rankings, Math.multiplyExact(used, 2));
                }
                rankings[used++] = ranking;
                return;
            }
            count(counts, ranking, 1);
            if (2 * used > rankings.length) {
                grow(counts);
            }
            if (sampled < SAMPLE && ++sampled == SAMPLE && 2 * used > SAMPLE) {
                unpile(counts);
            }
        }

        private void count(long[] table, long ranking, long papers) {
            int last = table.length - 1;
            int slot = (int) ((ranking * SPREAD) >>> (Long.SIZE - Integer.bitCount(last)));
            while (table[slot] != 0 && rankings[slot] != ranking) {
                slot = (slot + 1) & last;
            }
            used += table[slot] == 0 ? 1 : 0;
            rankings[slot] = ranking;
            table[slot] += papers;
        }

        private void grow(long[] before) {
            long[] known = rankings;
            rankings = new long[Math.multiplyExact(before.length, 2)];
            long[] table = new long[rankings.length];
            used = 0;
            for (int slot = 0; slot < before.length; slot++) {
                if (before[slot] != 0) {
                    count(table, known[slot], before[slot]);
                }
            }
            counts = table;
        }

        private void unpile(long[] table) {
            long[] known = rankings;
            rankings = new long[4 * SAMPLE];
            used = 0;
            for (int slot = 0; slot < table.length; slot++) {
                for (long paper = 0; paper < table[slot]; paper++) {
                    rankings[used++] = known[slot];
                }
            }
            counts = null;
        }

        @Override
        public PackedRankings build() {
            if (counts == null) {
                return new PackedRankings(Arrays.copyOf(rankings, used), null);
            }
            long[] piled = new long[used];
            long[] papers = new long[used];
            int pile = 0;
            for (int slot = 0; slot < counts.length; slot++) {
                if (counts[slot] != 0) {
                    piled[pile] = rankings[slot];
                    papers[pile++] = counts[slot];
                }
            }
            return new PackedRankings(piled, papers);
        }
    }
}
