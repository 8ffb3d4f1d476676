package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds ranked papers with candidates as numbers, in the order of the poll.
 *
 * @param candidates the candidates
 * @param piles the papers
 * @param weight how many votes they count
 */
record RankedPiles(List<String> candidates, List<Pile> piles, Rational weight) {

    /** Holds equal papers. */
    static final class Pile {

        private final int[][] places;
        private final Rational weight;

        Pile(int[][] places, Rational weight) {
            this.places = places;
            this.weight = weight;
        }

        /** The candidates at each place, best first; not to be changed. */
        int[][] places() {
            return places;
        }

        Rational weight() {
            return weight;
        }
    }

    static RankedPiles of(Ballots ballots) {
        Map<String, Integer> index = new LinkedHashMap<>();
        ballots.candidates().forEach(candidate -> index.put(candidate, index.size()));
        List<Pile> piles = new ArrayList<>();
        ballots.weights().forEach((paper, weight) -> piles.add(new Pile(places(paper, index), weight)));
        return new RankedPiles(ballots.candidates(), piles, ballots.weight());
    }

    private static int[][] places(Paper paper, Map<String, Integer> index) {
        return ranking(paper).stream()
                .map(place -> place.stream().mapToInt(index::get).toArray())
                .toArray(int[][]::new);
    }

    private static List<List<String>> ranking(Paper paper) {
        if (paper instanceof Paper.Ranking ranking) {
            return ranking.places();
        }
        if (paper instanceof Paper.Choice choice) {
            return choice.options().isEmpty() ? List.of() : List.of(choice.options());
        }
        throw new IllegalArgumentException("paper was " + paper + " but this rule counts rankings");
    }
}
