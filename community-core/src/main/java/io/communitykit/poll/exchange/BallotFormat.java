package io.communitykit.poll.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Lists the formats of ballots. Each writes what it can hold without loss for a count, and refuses the rest by a
 * sentence; ballots are written in the order of their text, never in that in which they were cast. Thread-safe.
 *
 * <p>Reading forgets whatever could point at a voter: identifiers of ballots in BLT, tags in CEF.
 */
public enum BallotFormat {
    /**
     * The format of Hill, Wichmann and Woodall (1987) that most counting programs of transferable votes read: rankings
     * with whole counts. {@code =} joins those who are level and {@code -} is a place left empty, as OpaVote writes
     * them; withdrawn candidates are taken out of the ballots.
     */
    BLT,
    /**
     * The Condorcet Election Format, version 1: rankings with ties, whole weights and counts, and whether candidates
     * who are not ranked stand last. Candidates that the file does not list are passed over, as the format demands.
     */
    CEF,
    /**
     * Comma-separated values as RFC 4180 describes them: a row per different ballot with {@code papers}, {@code weight}
     * and {@code ballot} ({@code ranking}, {@code choice} or {@code scores}), then a column per candidate with the rank
     * from 1, an {@code x} or the score. Seats and title are not in it: one seat is read and no title.
     */
    CSV,
    /** An object with everything that a contest holds; the only format that holds any contest. */
    JSON;

    /**
     * Tells why a contest cannot be written in this format.
     *
     * @param contest the contest
     * @return one sentence; empty if it can
     */
    public Optional<String> refusal(Contest contest) {
        return switch (this) {
            case BLT -> BltWriter.refusal(contest);
            case CEF -> CefWriter.refusal(contest);
            case CSV -> CsvFormat.refusal(contest);
            case JSON -> Optional.empty();
        };
    }

    /**
     * Writes a contest.
     *
     * @param contest the contest
     * @return the text, lines ending with {@code \n}
     * @throws IllegalArgumentException if the format cannot hold it, see {@link #refusal}
     */
    public String write(Contest contest) {
        refusal(contest).ifPresent(reason -> {
            throw new IllegalArgumentException("contest cannot be written as " + this + ": " + reason);
        });
        return switch (this) {
            case BLT -> BltWriter.write(contest);
            case CEF -> CefWriter.write(contest);
            case CSV -> CsvFormat.write(contest);
            case JSON -> JsonContest.write(contest);
        };
    }

    /**
     * Reads a contest within the limits of elections.
     *
     * @param name the name of the file, for problems
     * @param text what it holds
     * @return the contest, or what is wrong
     */
    public ContestResult read(String name, CharSequence text) {
        return read(name, text, FormatLimits.defaults());
    }

    /**
     * Reads a contest.
     *
     * @param name the name of the file, for problems
     * @param text what it holds
     * @param limits how much it may ask
     * @return the contest, or what is wrong
     */
    public ContestResult read(String name, CharSequence text, FormatLimits limits) {
        if (text.length() > limits.characters()) {
            return new ContestResult.Rejected(List.of(new FormatProblem(
                    name,
                    1,
                    1,
                    "the text had " + text.length() + " characters but it must have at most " + limits.characters())));
        }
        Reading reading = new Reading(name, limits);
        return switch (this) {
            case BLT -> reading.run(() -> new BltReader(reading, text.toString()).read());
            case CEF -> reading.run(() -> new CefReader(reading, text.toString()).read());
            case CSV -> reading.run(() -> new CsvReader(reading, text.toString()).read());
            case JSON -> JsonContest.read(name, text.toString(), limits);
        };
    }
}
