package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes comma-separated values: a row per different ballot, a column per candidate. */
final class CsvFormat {

    static final List<String> HEAD = List.of("papers", "weight", "ballot");
    static final String RANKING = "ranking";
    static final String CHOICE = "choice";
    static final String SCORES = "scores";
    static final String CHOSEN = "x";

    private CsvFormat() {}

    static Optional<String> refusal(Contest contest) {
        return contest.ballots().candidates().stream()
                .filter(name -> name.isEmpty() || !name.strip().equals(name))
                .findFirst()
                .map(name -> "the name '" + name + "' is blank at an end");
    }

    static String write(Contest contest) {
        List<String> names = contest.ballots().candidates();
        List<String> head = new ArrayList<>(HEAD);
        head.addAll(names);
        Map<Paper, Rational> weights = contest.ballots().weights();
        List<String> rows = new ArrayList<>();
        contest.ballots().piles().forEach((paper, count) -> {
            List<String> row = new ArrayList<>();
            row.add(String.valueOf(count));
            row.add(weights.getOrDefault(paper, Rational.of(count)).toString());
            row.add(kind(paper));
            names.forEach(name -> row.add(cell(paper, name)));
            rows.add(row(row));
        });
        Collections.sort(rows);
        return row(head) + String.join("", rows);
    }

    private static String kind(Paper paper) {
        return paper instanceof Paper.Ranking ? RANKING : paper instanceof Paper.Choice ? CHOICE : SCORES;
    }

    private static String cell(Paper paper, String name) {
        if (paper instanceof Paper.Ranking ranking) {
            for (int place = 0; place < ranking.places().size(); place++) {
                if (ranking.places().get(place).contains(name)) {
                    return String.valueOf(place + 1);
                }
            }
            return "";
        }
        if (paper instanceof Paper.Scores scores) {
            BigDecimal score = scores.scores().get(name);
            return score == null ? "" : score.toPlainString();
        }
        return paper.named().contains(name) ? CHOSEN : "";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvFormat::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
