package io.communitykit.poll.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lays rankings one behind the other, not piled up: of many candidates they hardly repeat. */
final class RankingWords implements RankingStore {

    private final int candidates;
    private final int bits;
    private final int inWord;
    private long[] words = new long[1 << 10];
    private long @Nullable [] counts;
    private int used;

    RankingWords(int candidates) {
        this.candidates = candidates;
        this.bits = StrictRankings.bits(candidates);
        this.inWord = (Long.SIZE - 1) / bits;
    }

    @Override
    public void add(int[] ranking) {
        pack(ranking);
    }

    /** Takes equal rankings; either all are added with a count or none. */
    void add(int[] ranking, long count) {
        int from = used;
        pack(ranking);
        if (counts == null || counts.length < words.length) {
            counts = Arrays.copyOf(counts == null ? new long[0] : counts, words.length);
        }
        Arrays.fill(counts, from, used, count);
    }

    private void pack(int[] ranking) {
        if (used + Math.min(ranking.length, candidates) / inWord + 1 > words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
        }
        long seen = 0;
        long word = 0;
        int shift = 0;
        int at = used;
        for (int place = 0; place < ranking.length; place++) {
            int candidate = ranking[place];
            if (candidate < 0 || candidate >= candidates || (seen >>> candidate & 1) != 0) {
                throw StrictRankings.refusal(ranking, place, candidates);
            }
            seen |= 1L << candidate;
            if (shift == inWord * bits) {
                words[at++] = word | StrictRankings.MORE;
                word = 0;
                shift = 0;
            }
            word |= (candidate + 1L) << shift;
            shift += bits;
        }
        words[at++] = word;
        used = at;
    }

    @Override
    public StrictRankings build() {
        return new StrictRankings(candidates, words, used, counts);
    }
}
