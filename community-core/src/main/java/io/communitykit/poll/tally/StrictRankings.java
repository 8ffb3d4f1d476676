package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds rankings in which nobody is level with another and no place is empty, of so few candidates that a {@code long}
 * has a bit for each. This is what most papers are, and it is what the fast ways of counting read; whatever else there
 * may be on a paper goes the plain way.
 */
sealed interface StrictRankings permits PackedRankings, FlatRankings {

    /** The most candidates. */
    int MOST = 64;

    /** How many piles there are; one paper may lie in several of them. */
    int piles();

    /** How many papers lie in a pile. */
    long count(int pile);

    /** How many candidates a pile ranks. */
    int length(int pile);

    /** Who stands at a place that the pile has. */
    int candidate(int pile, int place);

    /** Nobody, as an answer of {@link #next}. */
    long NOBODY = -1;

    /** Where reading a pile begins. */
    int start(int pile);

    /**
     * Reads on from where reading has come to the first candidate whose bit is set; all those whose bits were cleared
     * stay cleared. Answers the candidate in the upper half and in the lower where reading has come; or nobody.
     */
    long next(int at, long in);

    /** How many papers lie in the pile that is read there. */
    long countAt(int at);

    /** The same with so many places at most. */
    default StrictRankings cut(int ranks) {
        int[][] rankings = new int[piles()][];
        long[] counts = new long[rankings.length];
        for (int pile = 0; pile < rankings.length; pile++) {
            rankings[pile] = new int[Math.min(ranks, length(pile))];
            for (int place = 0; place < rankings[pile].length; place++) {
                rankings[pile][place] = candidate(pile, place);
            }
            counts[pile] = count(pile);
        }
        return of(this instanceof PackedRankings, rankings, counts);
    }

    private static StrictRankings of(boolean packed, int[][] rankings, long[] counts) {
        return packed ? PackedRankings.of(rankings, counts) : FlatRankings.of(rankings, counts);
    }

    /** How many papers there are. */
    default long papers() {
        long papers = 0;
        for (int pile = 0; pile < piles(); pile++) {
            papers = Math.addExact(papers, count(pile));
        }
        return papers;
    }

    /** Takes rankings one by one. */
    interface Collector {

        /**
         * Takes one.
         *
         * @param ranking candidates by number, best first
         */
        void add(int[] ranking);

        StrictRankings build();
    }

    /** Begins to collect rankings of so many candidates. */
    static Collector collector(int candidates) {
        return candidates <= PackedRankings.MOST
                ? new PackedRankings.Collector(candidates)
                : new FlatRankings.Collector(candidates);
    }

    /** Takes piles of papers, if all of them are strict rankings. */
    static Optional<StrictRankings> of(List<String> candidates, Map<Paper, Long> piles) {
        if (candidates.size() > MOST) {
            return Optional.empty();
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        candidates.forEach(candidate -> index.put(candidate, index.size()));
        int[][] rankings = new int[piles.size()][];
        long[] counts = new long[piles.size()];
        int pile = 0;
        for (Map.Entry<Paper, Long> entry : piles.entrySet()) {
            if (!(entry.getKey() instanceof Paper.Ranking ranking)
                    || ranking.places().stream().anyMatch(place -> place.size() != 1)) {
                return Optional.empty();
            }
            rankings[pile] = ranking.places().stream()
                    .mapToInt(place -> index.getOrDefault(place.get(0), -1))
                    .toArray();
            counts[pile++] = entry.getValue();
        }
        return Optional.of(of(candidates.size() <= PackedRankings.MOST, rankings, counts));
    }

    /** Piles equal rankings up as papers, in an order that does not tell when each was cast. */
    default Map<Paper, Long> papers(List<String> candidates) {
        Map<Paper, Long> papers = new LinkedHashMap<>();
        RankingOrder.sorted(this).forEach(pile -> {
            List<List<String>> places = new ArrayList<>();
            for (int place = 0; place < length(pile); place++) {
                places.add(List.of(candidates.get(candidate(pile, place))));
            }
            papers.merge(new Paper.Ranking(places), count(pile), Math::addExact);
        });
        return papers;
    }

    /** Says what is wrong with a ranking. */
    static IllegalArgumentException refusal(int[] ranking, int place, int candidates) {
        return new IllegalArgumentException("ranking[" + place + "] was " + ranking[place] + " but it must be 0 to "
                + (candidates - 1) + " and stand there only once");
    }
}
