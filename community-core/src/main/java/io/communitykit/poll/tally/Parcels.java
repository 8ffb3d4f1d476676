package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Knows which papers everybody holds at which value, and what became of the rest. */
final class Parcels {

    /** Equal papers of equal value in one hand. */
    private record Parcel(RankedPiles.Pile pile, int place, Rational value) {}

    private final PaperReading reading;
    private final UnaryOperator<Rational> cut;
    private final Rational papers;
    private final boolean[] continuing;
    private final List<List<Parcel>> held = new ArrayList<>();
    private final Rational[] votes;
    private Rational exhausted = Rational.ZERO;

    Parcels(RankedPiles ranked, PaperReading reading, UnaryOperator<Rational> cut) {
        int size = ranked.candidates().size();
        this.reading = reading;
        this.cut = cut;
        this.papers = Rational.of(ranked.papers());
        this.continuing = new boolean[size];
        this.votes = new Rational[size];
        Arrays.fill(continuing, true);
        Arrays.fill(votes, Rational.ZERO);
        for (int candidate = 0; candidate < size; candidate++) {
            held.add(new ArrayList<>());
        }
        ranked.piles().forEach(pile -> hand(pile, 0, Rational.ONE));
    }

    boolean isIn(int candidate) {
        return continuing[candidate];
    }

    Rational votes(int candidate) {
        return votes[candidate];
    }

    Rational[] votes() {
        return votes;
    }

    Rational exhausted() {
        return exhausted;
    }

    Rational active() {
        return Arrays.stream(votes).reduce(Rational.ZERO, Rational::plus);
    }

    Rational residue() {
        return papers.minus(active()).minus(exhausted);
    }

    /** Lets somebody receive nothing more. */
    void stop(int candidate) {
        continuing[candidate] = false;
    }

    /** Hands on all papers of somebody, who is left with the given votes. */
    void handOn(int from, Rational left, UnaryOperator<Rational> value) {
        List<Parcel> parcels = List.copyOf(held.get(from));
        held.get(from).clear();
        votes[from] = left;
        for (Parcel parcel : parcels) {
            hand(parcel.pile(), parcel.place(), value.apply(parcel.value()));
        }
    }

    private void hand(RankedPiles.Pile pile, int from, Rational value) {
        Rational count = Rational.of(pile.count());
        int place = reading.next(pile.places(), from, continuing);
        if (place < 0) {
            exhausted = exhausted.plus(value.times(count));
            return;
        }
        int[] level = Arrays.stream(pile.places()[place])
                .filter(candidate -> continuing[candidate])
                .toArray();
        Rational share = level.length == 1 ? value : cut.apply(value.dividedBy(Rational.of(level.length)));
        for (int candidate : level) {
            held.get(candidate).add(new Parcel(pile, place, share));
            votes[candidate] = votes[candidate].plus(share.times(count));
        }
    }
}
