package io.communitykit.poll.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a count found and every figure that led to it. Immutable.
 *
 * @param rule the rule that was applied
 * @param seats how many were to be elected
 * @param papers how many papers were counted, blank ones included
 * @param weight how many votes they count; the number of papers where none was weighted
 * @param winners who won, in the order of election where the method has one, else in the order of the ranking; more
 *     than the seats if a tie for the last stands
 * @param ranking all places that the method tells apart, best first; those at one place are level
 * @param scores the final number of each candidate, where the method gives one
 * @param rounds the rounds, where the method has them
 * @param committees all committees that are level for the seats, where the method elects committees
 * @param pairwise how many papers prefer the one to the other, where the method compares pairs
 * @param paths the strongest paths, where the method follows them
 * @param ties ties that mattered, and how each was resolved
 * @param margin how close the result is; absent if everybody won
 */
public record TallyResult(
        TallyRule rule,
        int seats,
        long papers,
        Rational weight,
        List<String> winners,
        List<List<String>> ranking,
        Map<String, Rational> scores,
        List<Round> rounds,
        List<List<String>> committees,
        @Nullable Matrix pairwise,
        @Nullable Matrix paths,
        List<Tie> ties,
        @Nullable Margin margin) {

    /** Copies the parts; a result that was written before papers had weights counts them alike. */
    public TallyResult {
        weight = Objects.requireNonNullElse(weight, Rational.of(papers));
        winners = List.copyOf(winners);
        ranking = ranking.stream().map(List::copyOf).toList();
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        rounds = List.copyOf(rounds);
        committees = committees.stream().map(List::copyOf).toList();
        ties = List.copyOf(ties);
    }

    /**
     * Tells whether exactly the seats were filled, no tie standing.
     *
     * @return false if a tie stands, too few could be elected, or no paper was counted
     */
    public boolean decided() {
        return papers > 0 && winners.size() == seats;
    }

    /**
     * Finds the tie for the last seat that stands.
     *
     * @return the tie; empty if there is none
     */
    public Optional<Tie> standingTie() {
        return ties.stream()
                .filter(tie -> tie.stage() == Tie.Stage.WINNER && tie.stands())
                .findFirst();
    }

    static Builder of(TallyRule rule, int seats, Ballots ballots) {
        return new Builder(rule, seats, ballots.candidates(), ballots.size(), ballots.weight(), !ballots.weighted());
    }

    static Builder of(TallyRule rule, int seats, ChoiceCounts counts) {
        return new Builder(
                rule, seats, List.copyOf(counts.votes().keySet()), counts.papers(), Rational.of(counts.papers()), true);
    }

    /** Collects the parts that a method has. */
    static final class Builder {

        private final TallyRule rule;
        private final int seats;
        private final List<String> candidates;
        private final long papers;
        private final Rational weight;
        private final boolean whole;
        private List<String> winners = List.of();
        private List<List<String>> ranking = List.of();
        private Map<String, Rational> scores = Map.of();
        private List<Round> rounds = List.of();
        private List<List<String>> committees = List.of();
        private @Nullable Matrix pairwise;
        private @Nullable Matrix paths;
        private List<Tie> ties = List.of();
        private @Nullable Margin margin;

        private Builder(
                TallyRule rule, int seats, List<String> candidates, long papers, Rational weight, boolean whole) {
            this.rule = rule;
            this.seats = seats;
            this.candidates = candidates;
            this.papers = papers;
            this.weight = weight;
            this.whole = whole;
        }

        List<String> winners() {
            return winners;
        }

        Map<String, Rational> scores() {
            return scores;
        }

        List<Round> rounds() {
            return rounds;
        }

        List<Tie> ties() {
            return ties;
        }

        /** Whether every paper is one vote. */
        boolean whole() {
            return whole;
        }

        int seats() {
            return seats;
        }

        Builder winners(List<String> who) {
            winners = who;
            return this;
        }

        Builder ranking(List<List<String>> places) {
            ranking = places;
            return this;
        }

        Builder scores(Map<String, Rational> byCandidate) {
            scores = byCandidate;
            return this;
        }

        Builder rounds(List<Round> inOrder) {
            rounds = inOrder;
            return this;
        }

        Builder committees(List<List<String>> level) {
            committees = level;
            return this;
        }

        Builder pairwise(Matrix preferences) {
            pairwise = preferences;
            return this;
        }

        Builder paths(Matrix strengths) {
            paths = strengths;
            return this;
        }

        Builder ties(List<Tie> thatMattered) {
            ties = thatMattered;
            return this;
        }

        /** States the margin; if it is empty, the least that is known of any method is stated instead. */
        Builder margin(Optional<Margin> known) {
            margin = known.orElse(null);
            return this;
        }

        /** States the margin of a method that compares pairs and elects whoever beats all others. */
        Builder marginOfPairs(Matrix preferences) {
            return margin(Margins.ofPairs(winners, preferences, isTied(), whole));
        }

        private boolean isTied() {
            return ties.stream().anyMatch(tie -> tie.stage() == Tie.Stage.WINNER && tie.stands());
        }

        TallyResult build() {
            Margin stated = margin != null
                    ? margin
                    : Margins.unknown(winners, candidates, isTied(), whole).orElse(null);
            return new TallyResult(
                    rule,
                    seats,
                    papers,
                    weight,
                    winners,
                    ranking,
                    scores,
                    rounds,
                    committees,
                    pairwise,
                    paths,
                    ties,
                    stated);
        }
    }
}
