package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Unranked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the Condorcet Election Format, version 1. */
final class CefWriter {

    /** What the format reserves, and what begins a weight, a count or a tag. */
    static final String RESERVED = "><=;,#/*^|\n\r";

    static final String EMPTY = "/EMPTY/";

    private CefWriter() {}

    static Optional<String> refusal(Contest contest) {
        for (Map.Entry<Paper, Long> pile : contest.ballots().piles().entrySet()) {
            if (!(pile.getKey() instanceof Paper.Ranking ranking)) {
                return Optional.of("CEF holds rankings alone");
            }
            if (!ranking.places().isEmpty() && ranking.places().stream().anyMatch(List::isEmpty)) {
                return Optional.of("a ballot leaves a place empty, which CEF does not allow");
            }
        }
        if (weights(contest).values().stream().anyMatch(weight -> !weight.isWhole())) {
            return Optional.of("a ballot counts part of a vote, which CEF does not allow");
        }
        return contest.ballots().candidates().stream()
                .filter(name -> !isWritable(name))
                .findFirst()
                .map(name -> "the name '" + name + "' is blank at an end or holds one of " + RESERVED.trim());
    }

    private static boolean isWritable(String name) {
        return !name.isBlank() && name.strip().equals(name) && name.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0);
    }

    /** The weight of each single ballot of a pile. */
    private static Map<Paper, Rational> weights(Contest contest) {
        Map<Paper, Long> counts = contest.ballots().piles();
        Map<Paper, Rational> each = new LinkedHashMap<>();
        contest.ballots()
                .weights()
                .forEach((paper, weight) ->
                        each.put(paper, weight.dividedBy(Rational.of(counts.getOrDefault(paper, 1L)))));
        return each;
    }

    static String write(Contest contest) {
        Map<Paper, Rational> weights = weights(contest);
        List<String> lines = new ArrayList<>();
        contest.ballots().piles().forEach((paper, count) -> {
            Rational weight = weights.getOrDefault(paper, Rational.ONE);
            lines.add(ranking((Paper.Ranking) paper)
                    + (weight.equals(Rational.ONE) ? "" : " ^" + weight)
                    + (count == 1 ? "" : " * " + count)
                    + "\n");
        });
        Collections.sort(lines);
        StringBuilder text = new StringBuilder();
        if (!contest.title().isBlank()) {
            text.append("# ")
                    .append(contest.title().replaceAll("[\\r\\n]+", " "))
                    .append('\n');
        }
        text.append("#/Candidates: ")
                .append(String.join(" ; ", contest.ballots().candidates()))
                .append("\n#/Number of Seats: ")
                .append(contest.seats())
                .append("\n#/Implicit Ranking: ")
                .append(contest.unranked() == Unranked.LAST)
                .append("\n#/Weight Allowed: ")
                .append(contest.ballots().weighted())
                .append("\n\n");
        lines.forEach(text::append);
        return text.toString();
    }

    private static String ranking(Paper.Ranking ranking) {
        return ranking.places().isEmpty()
                ? EMPTY
                : ranking.places().stream()
                        .map(place -> String.join(" = ", place))
                        .collect(Collectors.joining(" > "));
    }
}
