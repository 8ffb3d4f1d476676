package io.communitykit.poll.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lays rankings of many candidates one behind the other, a byte a place and one that ends each, not piled up: they
 * hardly repeat.
 */
final class FlatRankings implements StrictRankings {

    private static final byte END = -1;

    private final byte[] places;
    private final int[] ends;
    private final long @Nullable [] counts;

    private FlatRankings(byte[] places, int[] ends, long @Nullable [] counts) {
        this.places = places;
        this.ends = ends;
        this.counts = counts;
    }

    static FlatRankings of(int[][] rankings, long[] counts) {
        Collector collector = new Collector(MOST);
        for (int[] ranking : rankings) {
            collector.add(ranking);
        }
        FlatRankings flat = collector.build();
        return new FlatRankings(flat.places, flat.ends, counts);
    }

    @Override
    public int piles() {
        return ends.length - 1;
    }

    @Override
    public long count(int pile) {
        return counts == null ? 1 : counts[pile];
    }

    @Override
    public int length(int pile) {
        return ends[pile + 1] - ends[pile] - 1;
    }

    @Override
    public int candidate(int pile, int place) {
        return places[ends[pile] + place];
    }

    @Override
    public int start(int pile) {
        return ends[pile];
    }

    @Override
    public long next(int at, long in) {
        for (int to = at; places[to] != END; to++) {
            if ((in >>> places[to] & 1) != 0) {
                return (long) places[to] << Integer.SIZE | to;
            }
        }
        return NOBODY;
    }

    @Override
    public long countAt(int at) {
        if (counts == null) {
            return 1;
        }
        int end = Arrays.binarySearch(ends, at);
        return counts[end >= 0 ? end : -end - 2];
    }

    /** Collects rankings. The first end is zero, where the first ranking begins. */
    static final class Collector implements StrictRankings.Collector {

        private final int candidates;
        private byte[] places = new byte[1 << 12];
        private int[] ends = new int[1 << 9];
        private int papers;
        private int used;

        Collector(int candidates) {
            this.candidates = candidates;
        }

        @Override
        public void add(int[] ranking) {
            makeRoom(ranking.length);
            long seen = 0;
            int at = used;
            for (int place = 0; place < ranking.length; place++) {
                int candidate = ranking[place];
                if (candidate < 0 || candidate >= candidates || (seen >>> candidate & 1) != 0) {
                    throw StrictRankings.refusal(ranking, place, candidates);
                }
                seen |= 1L << candidate;
                places[at++] = (byte) candidate;
            }
            places[at++] = END;
            used = at;
            ends[++papers] = used;
        }

        private void makeRoom(int more) {
            if (Math.addExact(used, Math.min(more, candidates) + 1) > places.length) {
                places = Arrays.copyOf(places, (int) Math.min(Integer.MAX_VALUE - 8, 2L * places.length));
            }
            if (papers + 2 > ends.length) {
                ends = Arrays.copyOf(ends, Math.multiplyExact(ends.length, 2));
            }
        }

        @Override
        public FlatRankings build() {
            return new FlatRankings(Arrays.copyOf(places, used), Arrays.copyOf(ends, papers + 1), null);
        }
    }
}
