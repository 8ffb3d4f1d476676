package io.communitykit.poll.tally;

/** Takes rankings one by one. */
sealed interface RankingStore permits RankingTable, RankingWords {

    /** Takes one, candidates by number, best first. */
    void add(int[] ranking);

    /** Makes what the counts read; more may be added afterwards. */
    StrictRankings build();

    /** Begins a store for so many candidates. */
    static RankingStore of(int candidates) {
        return candidates <= StrictRankings.MOST_IN_ONE_WORD
                ? new RankingTable(candidates)
                : new RankingWords(candidates);
    }
}
