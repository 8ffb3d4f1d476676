package io.communitykit.poll.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps parcels of papers of any kind: with candidates level, with places left empty, of any weight. */
final class PlainParcels implements Parcels {

    /** Equal papers of equal value in one hand. */
    private record Parcel(RankedPiles.Pile pile, int place, Rational value) {}

    private final PaperReading reading;
    private final UnaryOperator<Rational> cut;
    private final Rational all;
    private final boolean[] continuing;
    private final List<List<Parcel>> held = new ArrayList<>();
    private final Rational[] votes;
    private Rational exhausted = Rational.ZERO;

    PlainParcels(RankedPiles ranked, PaperReading reading, UnaryOperator<Rational> cut) {
        int size = ranked.candidates().size();
        this.reading = reading;
        this.cut = cut;
        this.all = ranked.weight();
        this.continuing = new boolean[size];
        this.votes = new Rational[size];
        Arrays.fill(continuing, true);
        Arrays.fill(votes, Rational.ZERO);
        for (int candidate = 0; candidate < size; candidate++) {
            held.add(new ArrayList<>());
        }
        ranked.piles().forEach(pile -> hand(pile, 0, Rational.ONE));
    }

    @Override
    public boolean isIn(int candidate) {
        return continuing[candidate];
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
        continuing[candidate] = false;
    }

    @Override
    public void handOn(int from, Rational left, UnaryOperator<Rational> value) {
        List<Parcel> parcels = List.copyOf(held.get(from));
        held.get(from).clear();
        votes[from] = left;
        for (Parcel parcel : parcels) {
            hand(parcel.pile(), parcel.place(), value.apply(parcel.value()));
        }
    }

    /**
     * Hands on so many whole papers, drawn by lot from those that somebody can receive; the others stay. Papers lie in
     * the order of what they rank, so that the draw does not depend on how they were collected.
     */
    void draw(int from, Rational surplus, Lot lot) {
        List<Parcel> parcels = new ArrayList<>(held.get(from));
        parcels.sort(
                (one, other) -> Arrays.compare(one.pile().places(), other.pile().places(), Arrays::compare));
        held.get(from).clear();
        long left = parcels.stream()
                .filter(this::canMove)
                .mapToLong(PlainParcels::papers)
                .sum();
        long wanted = Math.min(left, surplus.floor(0).numerator().longValueExact());
        for (Parcel parcel : parcels) {
            long taken = 0;
            if (canMove(parcel)) {
                for (long paper = papers(parcel); paper > 0; paper--) {
                    if (wanted > taken && lot.draw(Math.toIntExact(left)) < wanted - taken) {
                        taken++;
                    }
                    left--;
                }
                wanted -= taken;
            }
            int[][] places = parcel.pile().places();
            long kept = papers(parcel) - taken;
            if (kept > 0) {
                RankedPiles.Pile rest = new RankedPiles.Pile(places, Rational.of(kept));
                held.get(from).add(new Parcel(rest, parcel.place(), Rational.ONE));
            }
            if (taken > 0) {
                votes[from] = votes[from].minus(Rational.of(taken));
                hand(new RankedPiles.Pile(places, Rational.of(taken)), parcel.place(), Rational.ONE);
            }
        }
    }

    private boolean canMove(Parcel parcel) {
        return reading.next(parcel.pile().places(), parcel.place(), continuing) >= 0;
    }

    private static long papers(Parcel parcel) {
        Rational papers = parcel.pile().weight().times(parcel.value());
        if (!papers.denominator().equals(BigInteger.ONE)) {
            throw new IllegalArgumentException(
                    "papers counted " + papers + " votes but a lot draws papers that count whole votes");
        }
        return papers.numerator().longValueExact();
    }

    private void hand(RankedPiles.Pile pile, int from, Rational value) {
        int place = reading.next(pile.places(), from, continuing);
        if (place < 0) {
            exhausted = exhausted.plus(value.times(pile.weight()));
            return;
        }
        int[] level = Arrays.stream(pile.places()[place])
                .filter(candidate -> continuing[candidate])
                .toArray();
        Rational share = level.length == 1 ? value : cut.apply(value.dividedBy(Rational.of(level.length)));
        for (int candidate : level) {
            held.get(candidate).add(new Parcel(pile, place, share));
            votes[candidate] = votes[candidate].plus(share.times(pile.weight()));
        }
    }
}
