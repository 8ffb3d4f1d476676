package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns scores into places, the same place for the same score. */
final class Standings {

    private Standings() {}

    /** Groups candidates by score, highest first; within a place in the order of the poll. */
    static List<List<String>> ranking(Map<String, Rational> scores) {
        Map<Rational, List<String>> places = new TreeMap<>(Collections.reverseOrder());
        scores.forEach((candidate, score) ->
                places.computeIfAbsent(score, s -> new ArrayList<>()).add(candidate));
        return List.copyOf(places.values());
    }

    /** Completes the result of a method that gives every candidate one number, the higher the better. */
    static TallyResult.Builder byScore(TallyResult.Builder result, Map<String, Rational> scores) {
        return decide(result, ranking(scores)).scores(scores);
    }

    /** Completes the result of a method that adds up votes, of which a paper gives each candidate one or none. */
    static TallyResult byVotes(TallyResult.Builder result, Map<String, Rational> votes) {
        byScore(result, votes);
        return result.margin(Margins.ofChoices(result.winners(), votes, result.seats(), result.whole()))
                .build();
    }

    /** Completes the result of a method that knows the ranking; those level for the last seat are all winners. */
    static TallyResult.Builder decide(TallyResult.Builder result, List<List<String>> ranking) {
        List<String> winners = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (List<String> place : ranking) {
            if (winners.size() >= result.seats()) {
                break;
            }
            if (winners.size() + place.size() > result.seats()) {
                ties.add(new Tie(Tie.Stage.WINNER, 0, place, List.of(), Tie.Resolution.SHARED));
            }
            winners.addAll(place);
        }
        return result.winners(winners).ranking(ranking).ties(ties);
    }

    /** Turns whole numbers into exact ones. */
    static Map<String, Rational> exact(Map<String, Long> whole) {
        Map<String, Rational> exact = new LinkedHashMap<>();
        whole.forEach((key, number) -> exact.put(key, Rational.of(number)));
        return exact;
    }
}
