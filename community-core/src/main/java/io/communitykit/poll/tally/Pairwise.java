package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Compares candidates pair by pair: how many papers prefer the one to the other. */
final class Pairwise {

    private final List<String> candidates;
    private final Rational unopposed;
    private final Rational[][] prefer;

    private Pairwise(List<String> candidates, Rational unopposed, Rational[][] prefer) {
        this.candidates = candidates;
        this.unopposed = unopposed;
        this.prefer = prefer;
    }

    static Pairwise of(Ballots ballots, Unranked unranked) {
        return ballots.strict()
                .map(rankings -> new Pairwise(
                        ballots.candidates(), ballots.weight(), exact(StrictPairs.count(rankings, unranked))))
                .orElseGet(() -> of(RankedPiles.of(ballots), unranked));
    }

    private static Rational[][] exact(long[][] whole) {
        return Arrays.stream(whole)
                .map(row -> Arrays.stream(row).mapToObj(Rational::of).toArray(Rational[]::new))
                .toArray(Rational[][]::new);
    }

    /** Costs the number of piles times the square of the number of candidates. */
    static Pairwise of(RankedPiles ranked, Unranked unranked) {
        int size = ranked.candidates().size();
        Rational[][] prefer = new Rational[size][size];
        for (Rational[] row : prefer) {
            Arrays.fill(row, Rational.ZERO);
        }
        for (RankedPiles.Pile pile : ranked.piles()) {
            List<int[]> places = new ArrayList<>(List.of(pile.places()));
            if (unranked == Unranked.LAST) {
                places.add(rest(pile.places(), size));
            }
            for (int high = 0; high < places.size(); high++) {
                for (int low = high + 1; low < places.size(); low++) {
                    for (int better : places.get(high)) {
                        for (int worse : places.get(low)) {
                            prefer[better][worse] = prefer[better][worse].plus(pile.weight());
                        }
                    }
                }
            }
        }
        return new Pairwise(ranked.candidates(), unopposed(ranked), prefer);
    }

    /** More than any quotient of votes: all of them, divided by the lightest pile if it counts less than one. */
    private static Rational unopposed(RankedPiles ranked) {
        Rational least = Rational.ONE;
        for (RankedPiles.Pile pile : ranked.piles()) {
            least = pile.weight().compareTo(least) < 0 ? pile.weight() : least;
        }
        return ranked.weight().dividedBy(least);
    }

    private static int[] rest(int[][] places, int size) {
        boolean[] ranked = new boolean[size];
        int count = 0;
        for (int[] place : places) {
            for (int candidate : place) {
                ranked[candidate] = true;
                count++;
            }
        }
        int[] rest = new int[size - count];
        int next = 0;
        for (int candidate = 0; candidate < size; candidate++) {
            if (!ranked[candidate]) {
                rest[next++] = candidate;
            }
        }
        return rest;
    }

    List<String> candidates() {
        return candidates;
    }

    int size() {
        return prefer.length;
    }

    Rational prefer(int upper, int lower) {
        return prefer[upper][lower];
    }

    boolean beats(int upper, int lower) {
        return prefer[upper][lower].compareTo(prefer[lower][upper]) > 0;
    }

    Rational strength(Strength measure, int upper, int lower) {
        return measure.of(prefer[upper][lower], prefer[lower][upper], unopposed);
    }

    Matrix matrix() {
        return matrix((row, column) -> prefer[row][column]);
    }

    Matrix matrix(BiFunction<Integer, Integer, Rational> cell) {
        List<List<Rational>> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            List<Rational> cells = new ArrayList<>();
            for (int column = 0; column < size(); column++) {
                cells.add(row == column ? Rational.ZERO : cell.apply(row, column));
            }
            rows.add(cells);
        }
        return new Matrix(candidates, rows);
    }
}
