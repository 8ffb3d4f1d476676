package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads BLT. Names stand behind the ballots, so ballots are kept as numbers until then. */
final class BltReader {

    private static final long MOST = 1_000_000_000_000L;

    /** One line of ballots; the places hold numbers from 1. */
    private record Line(long count, List<List<Integer>> places, int line, int column) {}

    private final Reading reading;
    private final BltTokens tokens;
    private final Set<Integer> withdrawn = new LinkedHashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private int candidates;

    BltReader(Reading reading, String text) {
        this.reading = reading;
        this.tokens = new BltTokens(reading, text);
    }

    Optional<Contest> read() {
        BltTokens.Token first = tokens.take("the number of candidates");
        candidates = (int) whole(first, 1, reading.mostCandidates(), "the number of candidates");
        BltTokens.Token second = tokens.take("the number of seats");
        int seats = (int) whole(second, 1, Integer.MAX_VALUE, "the number of seats");
        readWithdrawn();
        readLines();
        List<String> names = new ArrayList<>();
        for (int candidate = 1; candidate <= candidates; candidate++) {
            names.add(name("the name of candidate " + candidate));
        }
        String title = tokens.peek() == null ? "" : name("the title");
        BltTokens.Token more = tokens.peek();
        if (more != null) {
            reading.problem(more.line(), more.column(), "'" + more.text() + "' stood behind the title");
        }
        List<String> standing = new ArrayList<>(names);
        withdrawn.forEach(number -> standing.remove(names.get(number - 1)));
        Ballots.Builder ballots = reading.ballots(standing, first.line(), first.column());
        lines.forEach(line -> reading.add(
                ballots, paper(line, names), line.count(), Rational.of(line.count()), line.line(), line.column()));
        return Optional.of(Contest.of(title, seats, ballots.build()));
    }

    private void readWithdrawn() {
        BltTokens.Token token = tokens.peek();
        while (token != null
                && !token.quoted()
                && token.text().startsWith("-")
                && token.text().length() > 1) {
            tokens.take("a candidate who withdrew");
            withdrawn.add((int) reading.whole(
                    token.text().substring(1),
                    1,
                    candidates,
                    "the candidate who withdrew",
                    token.line(),
                    token.column()));
            token = tokens.peek();
        }
    }

    private void readLines() {
        boolean more = true;
        while (more) {
            more = readLine();
        }
    }

    /** Reads the ballots of one line, and says whether they were not the zero that ends them. */
    private boolean readLine() {
        BltTokens.Token first = tokens.take("ballots or the 0 that ends them");
        long count = whole(first, 0, MOST, "the number of ballots");
        if (count == 0) {
            return false;
        }
        List<List<Integer>> places = new ArrayList<>();
        while (true) {
            BltTokens.Token token = tokens.take("a candidate or the 0 that ends the ballot");
            if (token.quoted() || token.line() != first.line()) {
                throw reading.end(
                        token.line(),
                        token.column(),
                        "the ballot of line " + first.line() + " must end with 0 on its line");
            }
            if (token.text().equals("0")) {
                lines.add(new Line(count, places, first.line(), first.column()));
                return true;
            }
            places.add(place(token));
        }
    }

    private List<Integer> place(BltTokens.Token token) {
        List<Integer> level = new ArrayList<>();
        if (token.text().equals("-")) {
            return level;
        }
        int column = token.column();
        for (String number : token.text().split("=", -1)) {
            level.add((int) reading.whole(number, 1, candidates, "the candidate", token.line(), column));
            column += number.length() + 1;
        }
        return level;
    }

    private @Nullable Paper paper(Line line, List<String> names) {
        List<List<String>> places = new ArrayList<>();
        for (List<Integer> place : line.places()) {
            List<String> level = place.stream()
                    .filter(number -> !withdrawn.contains(number))
                    .map(number -> names.get(number - 1))
                    .toList();
            // Who withdrew leaves no gap; a place that was empty stays one.
            if (place.isEmpty() || !level.isEmpty()) {
                places.add(level);
            }
        }
        return reading.ranking(places, line.line(), line.column());
    }

    private String name(String what) {
        BltTokens.Token token = tokens.take(what);
        if (!token.quoted()) {
            reading.problem(
                    token.line(), token.column(), what + " was '" + token.text() + "' but it must stand between '\"'");
        }
        return token.text();
    }

    private long whole(BltTokens.Token token, long least, long most, String what) {
        return reading.whole(token.quoted() ? "\"" : token.text(), least, most, what, token.line(), token.column());
    }
}
