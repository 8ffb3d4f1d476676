package io.communitykit.poll.tally;

import java.util.Arrays;
import java.util.List;

/** Knows for whom each pile counts while candidates leave, and how many papers everybody has. */
final class Piles {

    private static final int NOBODY = -1;

    private final List<RankedPiles.Pile> piles;
    private final PaperReading reading;
    private final int[] place;
    private final int[] holder;
    private final boolean[] continuing;
    private final long[] votes;

    Piles(RankedPiles ranked, PaperReading reading) {
        this.piles = ranked.piles();
        this.reading = reading;
        this.place = new int[piles.size()];
        this.holder = new int[piles.size()];
        this.continuing = new boolean[ranked.candidates().size()];
        this.votes = new long[continuing.length];
        Arrays.fill(continuing, true);
        for (int pile = 0; pile < piles.size(); pile++) {
            hand(pile, 0);
        }
    }

    boolean isIn(int candidate) {
        return continuing[candidate];
    }

    long votes(int candidate) {
        return votes[candidate];
    }

    long active() {
        return Arrays.stream(votes).sum();
    }

    /** Takes candidates out of the count and hands their papers on. */
    void remove(List<Integer> leaving) {
        leaving.forEach(candidate -> continuing[candidate] = false);
        leaving.forEach(candidate -> votes[candidate] = 0);
        for (int pile = 0; pile < holder.length; pile++) {
            if (holder[pile] != NOBODY && !continuing[holder[pile]]) {
                hand(pile, place[pile]);
            }
        }
    }

    private void hand(int pile, int from) {
        int[][] places = piles.get(pile).places();
        place[pile] = reading.next(places, from, continuing);
        holder[pile] = NOBODY;
        if (place[pile] >= 0) {
            for (int candidate : places[place[pile]]) {
                if (continuing[candidate]) {
                    holder[pile] = candidate;
                    votes[candidate] += piles.get(pile).count();
                }
            }
        }
    }
}
