package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Unranked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the Condorcet Election Format, version 1, line by line. */
final class CefReader {

    private static final long MOST = 1_000_000_000_000L;

    private final Reading reading;
    private final String[] lines;
    private String title = "";
    private int seats = 1;
    private Unranked unranked = Unranked.LAST;
    private boolean weighted;
    private List<String> candidates = List.of();
    private int candidatesLine = 1;

    CefReader(Reading reading, String text) {
        this.reading = reading;
        this.lines = text.split("\n", -1);
    }

    Optional<Contest> read() {
        int firstVote = readHead();
        boolean listed = !candidates.isEmpty();
        if (!listed) {
            candidates = List.copyOf(named(firstVote));
        }
        Ballots.Builder ballots = reading.ballots(candidates, candidatesLine, 1);
        for (int line = firstVote; line < lines.length; line++) {
            readVote(ballots, line);
        }
        return Optional.of(new Contest(title, seats, unranked, ballots.build()));
    }

    /** Reads comments and parameters, and answers where votes begin. */
    private int readHead() {
        for (int line = 0; line < lines.length; line++) {
            String text = lines[line];
            if (text.startsWith("#/")) {
                readParameter(text, line + 1);
            } else if (text.startsWith("#") && line == 0) {
                title = text.substring(1).strip();
            } else if (!text.isBlank() && !text.strip().startsWith("#")) {
                return line;
            }
        }
        return lines.length;
    }

    private void readParameter(String text, int line) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            reading.problem(line, 1, "parameter was '" + text.strip() + "' but it must be a name, ':' and a value");
            return;
        }
        String value = text.substring(colon + 1).strip();
        int column = colon + 2;
        if (value.contains("#")) {
            reading.problem(line, text.indexOf('#', colon) + 1, "a comment stood on the line of a parameter");
            return;
        }
        switch (text.substring(2, colon).toLowerCase(Locale.ROOT)) {
            case "candidates" -> {
                candidatesLine = line;
                candidates =
                        Arrays.stream(value.split(";", -1)).map(String::strip).toList();
                if (candidates.contains("")) {
                    reading.problem(line, column, "a candidate had no name");
                }
            }
            case "number of seats", "number of seat" ->
                seats = (int) reading.whole(value, 1, Integer.MAX_VALUE, "the number of seats", line, column);
            case "implicit ranking" -> unranked = truth(value, line, column) ? Unranked.LAST : Unranked.NO_OPINION;
            case "weight allowed" -> weighted = truth(value, line, column);
            default -> {
                // The format leaves room for parameters of others.
            }
        }
    }

    private boolean truth(String value, int line, int column) {
        String text = value.toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            reading.problem(line, column, "value was '" + value + "' but it must be 'true' or 'false'");
        }
        return text.equals("true");
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    /** Where no candidates are listed, they are those who are ranked, in the order of the alphabet. */
    private Set<String> named(int firstVote) {
        Set<String> names = new TreeSet<>();
        for (int line = firstVote; line < lines.length; line++) {
            String vote = withoutComment(lines[line]);
            String ranking = vote.substring(vote.indexOf("||") < 0 ? 0 : vote.indexOf("||") + 2);
            for (String name : ranking.replaceAll("[*^].*", "").split("[>=]", -1)) {
                if (!name.isBlank() && !name.strip().equals(CefWriter.EMPTY)) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    private void readVote(Ballots.Builder ballots, int index) {
        int line = index + 1;
        String whole = lines[index];
        if (whole.startsWith("#/")) {
            reading.problem(line, 1, "a parameter stood behind the first vote");
            return;
        }
        String vote = withoutComment(whole);
        if (vote.isBlank()) {
            return;
        }
        int start = vote.indexOf("||") < 0 ? 0 : vote.indexOf("||") + 2;
        int times = vote.indexOf('*', start);
        int weight = vote.indexOf('^', start);
        if (times >= 0 && weight > times) {
            reading.problem(line, weight + 1, "a weight stood behind the number of votes but it must stand before it");
            return;
        }
        int end = weight >= 0 ? weight : times >= 0 ? times : vote.length();
        long count = times < 0 ? 1 : number(vote, times, vote.length(), "the number of votes", line);
        long each = weight < 0 ? 1 : number(vote, weight, times < 0 ? vote.length() : times, "the weight", line);
        Rational votes = Rational.of(count).times(Rational.of(weighted ? each : 1));
        reading.add(ballots, ranking(vote.substring(start, end), start, line), count, votes, line, start + 1);
    }

    private long number(String vote, int sign, int end, String what, int line) {
        return reading.whole(vote.substring(sign + 1, end).strip(), 1, MOST, what, line, sign + 2);
    }

    private @Nullable Paper ranking(String text, int start, int line) {
        if (text.strip().equals(CefWriter.EMPTY)) {
            return new Paper.Ranking(List.of());
        }
        List<List<String>> places = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(candidates);
        int column = start + 1;
        for (String place : text.split(">", -1)) {
            List<String> level = new ArrayList<>();
            int at = column;
            for (String name : place.split("=", -1)) {
                if (name.isBlank()) {
                    reading.problem(line, at, "a rank was empty but it must name a candidate");
                } else if (name.indexOf('/') >= 0 || name.indexOf('<') >= 0 || name.indexOf(';') >= 0) {
                    reading.problem(line, at, "rank was '" + name.strip() + "' but it must name a candidate");
                } else if (known.contains(name.strip())) {
                    level.add(name.strip());
                }
                at += name.length() + 1;
            }
            // Those who do not stand are passed over, and with them a rank that held nobody else.
            if (!level.isEmpty()) {
                places.add(level);
            }
            column += place.length() + 1;
        }
        return reading.ranking(places, line, start + 1);
    }
}
