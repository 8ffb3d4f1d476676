package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Paper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes BLT: numbers of candidates, best first, each line ended by a zero; names and title behind. */
final class BltWriter {

    private BltWriter() {}

    static Optional<String> refusal(Contest contest) {
        if (contest.ballots().weighted()) {
            return Optional.of("its ballots have weights, which BLT does not tell from counts");
        }
        if (contest.ballots().piles().keySet().stream().anyMatch(paper -> !(paper instanceof Paper.Ranking))) {
            return Optional.of("BLT holds rankings alone");
        }
        return contest.ballots().candidates().stream()
                .filter(name -> !isWritable(name))
                .findFirst()
                .or(() -> Optional.of(contest.title()).filter(title -> !isWritable(title)))
                .map(name -> "'" + name + "' holds a quotation mark or a line break");
    }

    private static boolean isWritable(String name) {
        return name.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
    }

    static String write(Contest contest) {
        List<String> names = contest.ballots().candidates();
        List<String> lines = new ArrayList<>();
        contest.ballots().piles().forEach((paper, count) -> {
            String places = ((Paper.Ranking) paper)
                    .places().stream()
                            .map(place -> place.isEmpty()
                                    ? " -"
                                    : " "
                                            + place.stream()
                                                    .map(name -> String.valueOf(names.indexOf(name) + 1))
                                                    .collect(Collectors.joining("=")))
                            .collect(Collectors.joining());
            lines.add(count + places + " 0\n");
        });
        Collections.sort(lines);
        StringBuilder text = new StringBuilder();
        text.append(names.size()).append(' ').append(contest.seats()).append('\n');
        lines.forEach(text::append);
        text.append("0\n");
        names.forEach(name -> text.append('"').append(name).append("\"\n"));
        return text.append('"').append(contest.title()).append("\"\n").toString();
    }
}
