package io.communitykit.poll.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how ties within a count are broken: step by step, each step narrowing down those who are left. Reproducible: the
 * order and the seed are published beforehand. If candidates are still level after the last step, they share the place,
 * or leave together.
 *
 * @param steps the steps, first to last
 * @param order the order that steps refer to; empty for the order of the poll
 * @param seed the seed of the lot; absent for 0
 */
public record TieBreak(
        List<Step> steps, List<String> order, @Nullable Long seed) {

    /** Narrows down those who are level. */
    public enum Step {
        /** By tally in the most recent round in which they differed, then the one before, and so on. */
        EARLIER_ROUNDS,
        /** Pair by pair: who beats none of the others leaves, or who is beaten by none of them wins. */
        PAIRWISE,
        /**
         * Pair by pair as Condorcet PHP does: who beats none of the others, and has neither a better balance of
         * victories and defeats against all candidates nor more victories than any of them, leaves; the other way
         * round, wins.
         */
        PAIRWISE_RECORD,
        /** By the order, best first: the last leaves, the first wins. */
        ORDER,
        /** By the order, first come: the first is chosen, whatever for. */
        FIRST_IN_ORDER,
        /**
         * By one order of all candidates that the seed makes of their names in the order of the alphabet (UTF-16), best
         * first, as RCTab generates a permutation: the last leaves, the first wins.
         */
        SEEDED_ORDER,
        /** By how many votes gave the highest score that anybody gave: most wins, fewest leaves; for scores only. */
        HIGHEST_SCORES,
        /** By lot among their names in the order of the alphabet (UTF-16), drawn from the seed. */
        LOT,
        /**
         * By lot as RCTab draws it after it has compared earlier rounds: among the names in the order in which a
         * {@code java.util.HashSet} lists them, drawn from the seed.
         */
        LOT_IN_TABLE_ORDER
    }

    /** Copies the lists. */
    public TieBreak {
        steps = List.copyOf(steps);
        order = List.copyOf(order);
    }

    /**
     * Lets ties stand.
     *
     * @return no steps
     */
    public static TieBreak none() {
        return of();
    }

    /**
     * Breaks ties by steps that need no order but the poll's.
     *
     * @param steps the steps
     * @return the tie-break
     */
    public static TieBreak of(Step... steps) {
        return new TieBreak(List.of(steps), List.of(), null);
    }

    /**
     * Breaks ties by a lot.
     *
     * @param seed the published seed
     * @return the tie-break
     */
    public static TieBreak lot(long seed) {
        return new TieBreak(List.of(Step.LOT), List.of(), seed);
    }

    /**
     * Fixes the order.
     *
     * @param names all candidates
     * @return the same steps with that order
     */
    public TieBreak in(List<String> names) {
        return new TieBreak(steps, names, seed);
    }
}
