package io.communitykit.poll.tally;

import java.util.Arrays;
import java.util.List;

/** Holds papers that approve candidates, equal ones together, with candidates as numbers in the order of the poll. */
final class Approvals {

    private final int candidates;
    private final List<int[]> approved;
    private final List<Rational> weights;
    private final Rational weight;

    private Approvals(int candidates, List<int[]> approved, List<Rational> weights, Rational weight) {
        this.candidates = candidates;
        this.approved = approved;
        this.weights = weights;
        this.weight = weight;
    }

    /** Takes whom a paper chooses, or ranks first. */
    static Approvals of(Ballots ballots) {
        RankedPiles ranked = RankedPiles.of(ballots);
        return new Approvals(
                ballots.candidates().size(),
                ranked.piles().stream()
                        .map(pile -> pile.places().length == 0 ? new int[0] : pile.places()[0])
                        .toList(),
                ranked.piles().stream().map(RankedPiles.Pile::weight).toList(),
                ranked.weight());
    }

    int candidates() {
        return candidates;
    }

    int piles() {
        return approved.size();
    }

    boolean approves(int pile, int candidate) {
        return Arrays.stream(approved.get(pile)).anyMatch(one -> one == candidate);
    }

    /** How many votes the papers of a pile count. */
    Rational weight(int pile) {
        return weights.get(pile);
    }

    /** How many votes all papers count. */
    Rational weight() {
        return weight;
    }
}
