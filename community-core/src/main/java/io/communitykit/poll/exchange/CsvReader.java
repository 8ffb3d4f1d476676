package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values. */
final class CsvReader {

    private static final long MOST = 1_000_000_000_000L;

    private final Reading reading;
    private final CsvRows rows;

    CsvReader(Reading reading, String text) {
        this.reading = reading;
        this.rows = new CsvRows(reading, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    Optional<Contest> read() {
        List<CsvRows.Cell> head = rows.next();
        List<String> titles = head.stream().map(CsvRows.Cell::text).toList();
        int before = CsvFormat.HEAD.size();
        if (titles.size() <= before || !titles.subList(0, before).equals(CsvFormat.HEAD)) {
            throw reading.end(
                    1, 1, "the first row was " + titles + " but it must be " + CsvFormat.HEAD + " and the candidates");
        }
        List<String> candidates = titles.subList(before, titles.size());
        Ballots.Builder ballots =
                reading.ballots(candidates, 1, head.get(before).column());
        for (List<CsvRows.Cell> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            if (row.size() == 1 && row.get(0).text().isEmpty()) {
                continue;
            }
            readRow(ballots, candidates, row);
        }
        return Optional.of(Contest.of("", 1, ballots.build()));
    }

    private void readRow(Ballots.Builder ballots, List<String> candidates, List<CsvRows.Cell> row) {
        CsvRows.Cell first = row.get(0);
        if (row.size() != candidates.size() + CsvFormat.HEAD.size()) {
            reading.problem(
                    first.line(),
                    first.column(),
                    "the row had " + row.size() + " cells but it must have "
                            + (candidates.size() + CsvFormat.HEAD.size()));
            return;
        }
        long papers = reading.whole(first.text(), 1, MOST, "papers", first.line(), first.column());
        Rational weight = weight(row.get(1), papers);
        CsvRows.Cell kind = row.get(2);
        List<CsvRows.Cell> cells = row.subList(CsvFormat.HEAD.size(), row.size());
        Paper paper = switch (kind.text()) {
            case CsvFormat.RANKING -> ranking(candidates, cells);
            case CsvFormat.CHOICE -> choice(candidates, cells);
            case CsvFormat.SCORES -> scores(candidates, cells);
            default -> {
                reading.problem(
                        kind.line(),
                        kind.column(),
                        "ballot was '" + kind.text() + "' but it must be 'ranking', 'choice' or 'scores'");
                yield null;
            }
        };
        reading.add(ballots, paper, papers, weight, first.line(), first.column());
    }

    private Rational weight(CsvRows.Cell cell, long papers) {
        if (cell.text().isEmpty()) {
            return Rational.of(papers);
        }
        if (cell.text().length() <= 200) {
            try {
                Rational weight = Rational.parse(cell.text());
                if (weight.signum() > 0) {
                    return weight;
                }
            } catch (IllegalArgumentException wrong) {
                // Told below, with its place.
            }
        }
        reading.problem(
                cell.line(),
                cell.column(),
                "weight was '" + cell.text() + "' but it must be positive, such as '3' or '1/2'");
        return Rational.ONE;
    }

    private @Nullable Paper ranking(List<String> candidates, List<CsvRows.Cell> cells) {
        List<List<String>> places = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvRows.Cell cell = cells.get(i);
            if (!cell.text().isEmpty()) {
                int rank = (int)
                        reading.whole(cell.text(), 1, reading.mostCandidates(), "the rank", cell.line(), cell.column());
                while (places.size() < rank) {
                    places.add(new ArrayList<>());
                }
                places.get(rank - 1).add(candidates.get(i));
            }
        }
        return new Paper.Ranking(places);
    }

    private Paper choice(List<String> candidates, List<CsvRows.Cell> cells) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvRows.Cell cell = cells.get(i);
            if (cell.text().equals(CsvFormat.CHOSEN)) {
                chosen.add(candidates.get(i));
            } else if (!cell.text().isEmpty()) {
                reading.problem(
                        cell.line(), cell.column(), "choice was '" + cell.text() + "' but it must be 'x' or nothing");
            }
        }
        return new Paper.Choice(chosen);
    }

    private Paper scores(List<String> candidates, List<CsvRows.Cell> cells) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvRows.Cell cell = cells.get(i);
            if (cell.text().matches("[+-]?\\d{1,20}(\\.\\d{1,20})?")) {
                scores.put(candidates.get(i), new BigDecimal(cell.text()));
            } else if (!cell.text().isEmpty()) {
                reading.problem(
                        cell.line(), cell.column(), "score was '" + cell.text() + "' but it must be a decimal number");
            }
        }
        return new Paper.Scores(scores);
    }
}
