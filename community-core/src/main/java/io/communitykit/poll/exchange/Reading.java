package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file while it is read, and the ballots that are sound. */
final class Reading {

    /** Tells that reading cannot go on. */
    private static final class EndException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        EndException() {
            super(null, null, false, false);
        }
    }

    private final String source;
    private final FormatLimits limits;
    private final List<FormatProblem> problems = new ArrayList<>();
    private int lines;

    Reading(String source, FormatLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    ContestResult run(Supplier<Optional<Contest>> reader) {
        Optional<Contest> contest;
        try {
            contest = reader.get();
        } catch (EndException end) {
            contest = Optional.empty();
        }
        return contest.isEmpty() || !problems.isEmpty()
                ? new ContestResult.Rejected(problems)
                : new ContestResult.Read(contest.get());
    }

    void problem(int line, int column, String message) {
        problems.add(new FormatProblem(source, line, column, message));
        if (problems.size() >= limits.problems()) {
            throw new EndException();
        }
    }

    /** Tells a problem after which nothing else would make sense. */
    RuntimeException end(int line, int column, String message) {
        problems.add(new FormatProblem(source, line, column, message));
        return new EndException();
    }

    int mostCandidates() {
        return limits.candidates();
    }

    /** Begins the ballots. */
    Ballots.Builder ballots(List<String> candidates, int line, int column) {
        if (candidates.size() > limits.candidates()) {
            throw end(
                    line,
                    column,
                    "there were " + candidates.size() + " candidates but there must be at most " + limits.candidates());
        }
        try {
            return Ballots.of(candidates);
        } catch (IllegalArgumentException wrong) {
            throw end(line, column, String.valueOf(wrong.getMessage()));
        }
    }

    /** Adds ballots of one line. */
    void add(Ballots.Builder ballots, @Nullable Paper paper, long papers, Rational weight, int line, int column) {
        if (++lines > limits.ballots()) {
            throw end(line, column, "there were more than " + limits.ballots() + " lines of ballots");
        }
        if (paper == null) {
            return;
        }
        try {
            ballots.add(paper, papers, weight);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            problem(line, column, String.valueOf(wrong.getMessage()));
        }
    }

    /** Makes a paper, or tells that it ranks somebody twice. */
    @Nullable
    Paper ranking(List<List<String>> places, int line, int column) {
        try {
            return new Paper.Ranking(places);
        } catch (IllegalArgumentException twice) {
            problem(line, column, String.valueOf(twice.getMessage()));
            return null;
        }
    }

    /** Reads a whole number from least to most, or tells that it is none. */
    long whole(String text, long least, long most, String what, int line, int column) {
        if (!text.isEmpty() && text.length() < 20 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        }
        problem(line, column, what + " was '" + text + "' but it must be a whole number from " + least + " to " + most);
        return least;
    }
}
