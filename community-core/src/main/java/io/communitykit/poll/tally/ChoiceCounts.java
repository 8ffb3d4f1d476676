package io.communitykit.poll.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts papers of choices one by one, in any order: what {@link PluralityRule} and {@link ApprovalRule} need to know
 * of them. Immutable; addition is commutative and {@link #minus} undoes {@link #plus}. Bounded by the number of
 * options.
 *
 * @param papers how many papers, blank ones included
 * @param votes how many papers name each option, in the order of the poll
 */
public record ChoiceCounts(long papers, Map<String, Long> votes) {

    /**
     * Copies the votes.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public ChoiceCounts {
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        if (papers < 0 || votes.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "counts were " + papers + " papers with " + votes + " but they must not be negative");
        }
    }

    /**
     * Counts nothing yet.
     *
     * @param options the options in the order of the poll
     * @return zero for each
     */
    public static ChoiceCounts none(Iterable<String> options) {
        Map<String, Long> votes = new LinkedHashMap<>();
        options.forEach(option -> votes.put(option, 0L));
        return new ChoiceCounts(0, votes);
    }

    /**
     * Counts all papers of piles, each once.
     *
     * @param ballots papers of choices; a ranking counts with its first place
     * @return the counts
     * @throws IllegalArgumentException if a paper holds scores or counts more or less than one vote
     */
    public static ChoiceCounts of(Ballots ballots) {
        if (ballots.weighted()) {
            throw new IllegalArgumentException(
                    "ballots were " + ballots + " with weights but counts paper by paper know none");
        }
        ChoiceCounts counts = none(ballots.candidates());
        for (Map.Entry<Paper, Long> pile : ballots.piles().entrySet()) {
            counts = counts.changed(pile.getKey(), pile.getValue());
        }
        return counts;
    }

    /**
     * Adds a paper.
     *
     * @param paper the paper
     * @return the counts with it
     * @throws IllegalArgumentException if it names an unknown option or holds scores
     */
    public ChoiceCounts plus(Paper paper) {
        return changed(paper, 1);
    }

    /**
     * Takes back a paper that was added.
     *
     * @param paper the paper
     * @return the counts without it
     * @throws IllegalArgumentException if it was not added
     */
    public ChoiceCounts minus(Paper paper) {
        return changed(paper, -1);
    }

    private ChoiceCounts changed(Paper paper, long by) {
        Map<String, Long> next = new LinkedHashMap<>(votes);
        for (String option : chosen(paper)) {
            Long known = next.get(option);
            if (known == null) {
                throw new IllegalArgumentException(
                        "paper named '" + option + "' but it must name options only: " + votes.keySet());
            }
            next.put(option, Math.addExact(known, by));
        }
        return new ChoiceCounts(Math.addExact(papers, by), next);
    }

    static List<String> chosen(Paper paper) {
        if (paper instanceof Paper.Choice choice) {
            return choice.options();
        }
        if (paper instanceof Paper.Ranking ranking) {
            return ranking.places().isEmpty() ? List.of() : ranking.places().get(0);
        }
        throw new IllegalArgumentException("paper was " + paper + " but choices cannot be counted from scores");
    }

    /**
     * Adds up all votes.
     *
     * @return the sum over the options; differs from the papers where a paper names none or several
     */
    public long sum() {
        return votes.values().stream().mapToLong(Long::longValue).sum();
    }
}
