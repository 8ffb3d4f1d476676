package io.communitykit.poll.tally;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Collects strict rankings in bulk, such as a million ballots that stand in a table as numbers: nobody is level with
 * another, no place is left empty, every ballot is one vote. Takes eight bytes per ballot and ten places, and no
 * object; up to 15 candidates equal ballots are piled up, beyond that they hardly repeat. What comes out counts as the
 * same papers added to {@link Ballots#of} do. Not thread-safe.
 */
public final class RankingCollector {

    private final List<String> candidates;
    private final RankingStore rankings;

    RankingCollector(List<String> candidates) {
        this.candidates = List.copyOf(candidates);
        int different = new LinkedHashSet<>(candidates).size();
        if (different == 0 || different < candidates.size() || different > StrictRankings.MOST) {
            throw new IllegalArgumentException("candidates were " + candidates + " but there must be 1 to "
                    + StrictRankings.MOST + " and each only once");
        }
        this.rankings = RankingStore.of(different);
    }

    /**
     * Adds one ballot.
     *
     * @param ranking whom it ranks, best first, as numbers from 0 in the order of the poll; empty for a blank ballot
     * @return this collector
     * @throws IllegalArgumentException if a number is none of a candidate or stands twice; the ballot is not added
     */
    public RankingCollector add(int... ranking) {
        rankings.add(ranking);
        return this;
    }

    /**
     * Adds ballots.
     *
     * @param ballots their rankings, as {@link #add} takes them
     * @return this collector
     * @throws IllegalArgumentException if one is wrong; those before it are added
     */
    public RankingCollector addAll(int[][] ballots) {
        for (int[] ranking : ballots) {
            rankings.add(ranking);
        }
        return this;
    }

    /**
     * Finishes.
     *
     * @return the ballots so far
     */
    public Ballots build() {
        return new Ballots(candidates, rankings.build());
    }
}
