package io.communitykit.poll.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Piles up equal rankings, each packed into one word, in an open-addressed table. Where papers hardly repeat that costs
 * more than it saves, so after a sample they are kept one by one instead. Either way the same papers are counted.
 */
final class RankingTable implements RankingStore {

    private static final int SAMPLE = 1 << 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int candidates;
    private final int bits;
    private long[] rankings = new long[1 << 12];
    private long @Nullable [] counts = new long[rankings.length];
    private int used;
    private int sampled;

    RankingTable(int candidates) {
        this.candidates = candidates;
        this.bits = StrictRankings.bits(candidates);
    }

    @Override
    public void add(int[] ranking) {
        add(pack(ranking));
    }

    private long pack(int[] ranking) {
        long packed = 0;
        int seen = 0;
        int shift = 0;
        for (int place = 0; place < ranking.length; place++) {
            int candidate = ranking[place];
            if (candidate < 0 || candidate >= candidates || (seen >>> candidate & 1) != 0) {
                throw StrictRankings.refusal(ranking, place, candidates);
            }
            seen |= 1 << candidate;
            packed |= (candidate + 1L) << shift;
            shift += bits;
        }
        return packed;
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
    public StrictRankings build() {
        return new StrictRankings(candidates, rankings, counts == null ? used : rankings.length, counts);
    }
}
