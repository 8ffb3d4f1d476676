package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parcels of strict rankings. Papers that came to the same hand at the same value lie in one parcel, so fractions
 * are computed per parcel and papers are counted in whole numbers: the result is exact all the same.
 */
final class StrictParcels implements Parcels {

    /** Papers of equal value in one hand: where reading each has come. */
    private static final class Parcel {

        private final Rational value;
        private int[] papers = new int[16];
        private int size;

        Parcel(Rational value) {
            this.value = value;
        }

        void add(int at) {
            if (size == papers.length) {
                papers = Arrays.copyOf(papers, 2 * size);
            }
            papers[size++] = at;
        }
    }

    private final StrictRankings rankings;
    private final Rational all;
    private final List<List<Parcel>> held = new ArrayList<>();
    private final Rational[] votes;
    private long in;
    private Rational exhausted = Rational.ZERO;

    StrictParcels(StrictRankings rankings, int candidates, PaperReading reading) {
        this.rankings = reading.ranks() == null ? rankings : rankings.cut(reading.ranks());
        this.all = Rational.of(rankings.papers());
        this.votes = new Rational[candidates];
        this.in = -1L >>> (Long.SIZE - candidates);
        Arrays.fill(votes, Rational.ZERO);
        for (int candidate = 0; candidate < candidates; candidate++) {
            held.add(new ArrayList<>());
        }
        int[] papers = new int[rankings.piles()];
        for (int pile = 0; pile < papers.length; pile++) {
            papers[pile] = this.rankings.start(pile);
        }
        deal(papers, papers.length, Rational.ONE);
    }

    @Override
    public boolean isIn(int candidate) {
        return (in >>> candidate & 1) != 0;
    }

    @Override
    public Rational votes(int candidate) {
        return votes[candidate];
    }

    @Override
    public Rational[] votes() {
        return votes;
    }

    @Override
    public Rational exhausted() {
        return exhausted;
    }

    @Override
    public Rational residue() {
        return all.minus(active()).minus(exhausted);
    }

    @Override
    public void stop(int candidate) {
        in &= ~(1L << candidate);
    }

    @Override
    public void handOn(int from, Rational left, UnaryOperator<Rational> value) {
        List<Parcel> parcels = held.set(from, new ArrayList<>());
        votes[from] = left;
        for (Parcel parcel : parcels) {
            deal(parcel.papers, parcel.size, value.apply(parcel.value));
        }
    }

    private void deal(int[] papers, int size, Rational value) {
        @Nullable Parcel[] to = new Parcel[votes.length];
        long[] counts = new long[votes.length];
        long gone = 0;
        for (int i = 0; i < size; i++) {
            long count = rankings.countAt(papers[i]);
            long next = rankings.next(papers[i], in);
            if (next == StrictRankings.NOBODY) {
                gone += count;
                continue;
            }
            int candidate = (int) (next >>> Integer.SIZE);
            Parcel parcel = to[candidate];
            if (parcel == null) {
                parcel = parcel(candidate, value);
                to[candidate] = parcel;
            }
            parcel.add((int) next);
            counts[candidate] += count;
        }
        for (int candidate = 0; candidate < counts.length; candidate++) {
            votes[candidate] = votes[candidate].plus(value.times(Rational.of(counts[candidate])));
        }
        exhausted = exhausted.plus(value.times(Rational.of(gone)));
    }

    private Parcel parcel(int candidate, Rational value) {
        for (Parcel known : held.get(candidate)) {
            if (known.value.equals(value)) {
                return known;
            }
        }
        Parcel parcel = new Parcel(value);
        held.get(candidate).add(parcel);
        return parcel;
    }
}
