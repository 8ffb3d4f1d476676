package io.communitykit.poll.tally;

import java.util.List;
import java.util.stream.IntStream;

/** Puts rankings in the order of their candidates, place by place. */
final class RankingOrder {

    private RankingOrder() {}

    static List<Integer> sorted(StrictRankings rankings) {
        return IntStream.range(0, rankings.piles())
                .boxed()
                .sorted((one, other) -> compare(rankings, one, other))
                .toList();
    }

    private static int compare(StrictRankings rankings, int one, int other) {
        int length = Math.min(rankings.length(one), rankings.length(other));
        for (int place = 0; place < length; place++) {
            int order = Integer.compare(rankings.candidate(one, place), rankings.candidate(other, place));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(rankings.length(one), rankings.length(other));
    }
}
