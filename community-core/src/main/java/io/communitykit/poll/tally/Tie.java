package io.communitykit.poll.tally;

import java.util.List;

/**
 * Explains one tie: who was level, for what, and how it was resolved, if it was.
 *
 * @param stage what was to be decided
 * @param round the round of the count, from 1; 0 if the method has no rounds
 * @param candidates who was level, in the order of the poll
 * @param chosen who was chosen for it, elected or eliminated as the stage says; empty if the tie stands
 * @param resolution how it was resolved
 */
public record Tie(Stage stage, int round, List<String> candidates, List<String> chosen, Resolution resolution) {

    /** Says what a tie was about. */
    public enum Stage {
        /** The last seat or seats. */
        WINNER,
        /** Who leaves the count. */
        ELIMINATION,
        /** Whose surplus goes first. */
        SURPLUS
    }

    /** Says how a tie was resolved. */
    public enum Resolution {
        /** Not at all: the rule lets it stand, and those who are level share the place. */
        SHARED,
        /** All who were level, together. */
        TOGETHER,
        /** By the tallies of an earlier round in which they differed. */
        EARLIER_ROUND,
        /** By comparing them pair by pair. */
        PAIRWISE,
        /** By an order that was fixed beforehand. */
        ORDER,
        /** By how many votes gave the highest score. */
        HIGHEST_SCORES,
        /** By lot, reproducible from a published seed. */
        LOT
    }

    /** Copies the lists. */
    public Tie {
        candidates = List.copyOf(candidates);
        chosen = List.copyOf(chosen);
    }

    /**
     * Tells whether it still stands.
     *
     * @return true if nobody was chosen
     */
    public boolean stands() {
        return chosen.isEmpty();
    }

    /**
     * Explains the tie in one English sentence.
     *
     * @return the sentence
     */
    public String explanation() {
        String level = String.join(", ", candidates) + " were level for "
                + switch (stage) {
                    case WINNER -> "the last place among the winners";
                    case ELIMINATION -> "elimination";
                    case SURPLUS -> "the next transfer of a surplus";
                }
                + (round > 0 ? " in round " + round : "");
        return level
                + switch (resolution) {
                    case SHARED -> "; the rule names no tie-break, so they share the place.";
                    case TOGETHER -> "; the rule takes them together.";
                    case EARLIER_ROUND -> "; an earlier round, in which they differed, chose " + names() + ".";
                    case PAIRWISE -> "; comparing them pair by pair chose " + names() + ".";
                    case ORDER -> "; the order fixed beforehand chose " + names() + ".";
                    case HIGHEST_SCORES -> "; counting the highest scores chose " + names() + ".";
                    case LOT -> "; the lot drawn from the published seed chose " + names() + ".";
                };
    }

    private String names() {
        return String.join(", ", chosen);
    }
}
