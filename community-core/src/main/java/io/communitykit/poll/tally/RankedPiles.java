package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

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

    /** Ranks by scores, the higher the better; what a paper leaves out is scored zero. */
    static RankedPiles ofScores(Ballots ballots) {
        List<Pile> piles = new ArrayList<>();
        ballots.weights().forEach((paper, weight) -> piles.add(new Pile(byScore(paper, ballots.candidates()), weight)));
        return new RankedPiles(ballots.candidates(), piles, ballots.weight());
    }

    private static int[][] byScore(Paper paper, List<String> candidates) {
        if (!(paper instanceof Paper.Scores scores)) {
            throw new IllegalArgumentException("paper was " + paper + " but this rule counts scores");
        }
        NavigableMap<BigDecimal, List<Integer>> places = new TreeMap<>(Comparator.reverseOrder());
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            BigDecimal score = scores.scores().getOrDefault(candidates.get(candidate), BigDecimal.ZERO);
            places.computeIfAbsent(score, level -> new ArrayList<>()).add(candidate);
        }
        return places.values().stream()
                .map(place -> place.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
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
