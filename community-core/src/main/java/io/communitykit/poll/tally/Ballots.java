package io.communitykit.poll.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds ballot papers in piles of equal ones, so that a count costs what the piles do. Immutable and thread-safe. The
 * order of papers is lost on purpose: no rule may depend on it.
 *
 * <p>A paper counts as one vote unless it is added with another weight, such as 3 for a delegate or 1/2 for one of two
 * halves of a split vote. Weights are exact.
 */
public final class Ballots {

    /** Holds equal papers: how many they are, and what they count together. */
    private record Pile(long papers, Rational weight) {
        Pile and(Pile more) {
            return new Pile(Math.addExact(papers, more.papers), weight.plus(more.weight));
        }
    }

    private final List<String> candidates;
    private final @Nullable Map<Paper, Pile> piles;
    private final @Nullable StrictRankings rankings;

    private Ballots(List<String> candidates, Map<Paper, Pile> piles) {
        this.candidates = candidates;
        this.piles = piles;
        this.rankings = null;
    }

    Ballots(List<String> candidates, StrictRankings rankings) {
        this.candidates = candidates;
        this.piles = null;
        this.rankings = rankings;
    }

    private Map<Paper, Pile> piled() {
        if (piles != null) {
            return piles;
        }
        Map<Paper, Pile> made = new LinkedHashMap<>();
        if (rankings != null) {
            rankings.piles(candidates).forEach((paper, count) -> made.put(paper, new Pile(count, Rational.of(count))));
        }
        return made;
    }

    /** The papers as strict rankings, if they are all that and count one vote each. */
    Optional<StrictRankings> strict() {
        if (rankings != null || weighted()) {
            return Optional.ofNullable(rankings);
        }
        return StrictRankings.of(candidates, piles());
    }

    /**
     * Begins to collect papers.
     *
     * @param candidates who may stand on a paper, in the order of the poll; some tie rules look at this order
     * @return a collector
     * @throws IllegalArgumentException if there is none or one stands twice
     */
    public static Builder of(List<String> candidates) {
        return new Builder(candidates);
    }

    /**
     * Begins to collect a great many strict rankings by the numbers of their candidates.
     *
     * @param candidates who may stand on a paper, in the order of the poll: 1 to 63
     * @return a collector
     * @throws IllegalArgumentException if there is none, one stands twice or there are more
     */
    public static RankingCollector rankings(List<String> candidates) {
        return new RankingCollector(candidates);
    }

    /**
     * Tells who may stand on a paper.
     *
     * @return the candidates, in the order of the poll
     */
    public List<String> candidates() {
        return candidates;
    }

    /**
     * Shows the piles. Of rankings that were collected in bulk they are made anew with each call.
     *
     * @return how often each paper was cast; unmodifiable
     */
    public Map<Paper, Long> piles() {
        Map<Paper, Long> papers = new LinkedHashMap<>();
        piled().forEach((paper, pile) -> papers.put(paper, pile.papers()));
        return Collections.unmodifiableMap(papers);
    }

    /**
     * Shows what the piles count.
     *
     * @return the votes of each pile, which is its number of papers unless some were added with a weight; unmodifiable
     */
    public Map<Paper, Rational> weights() {
        Map<Paper, Rational> weights = new LinkedHashMap<>();
        piled().forEach((paper, pile) -> weights.put(paper, pile.weight()));
        return Collections.unmodifiableMap(weights);
    }

    /**
     * Counts the papers.
     *
     * @return how many there are, blank ones included
     */
    public long size() {
        if (rankings != null) {
            return rankings.papers();
        }
        long size = 0;
        for (Pile pile : piled().values()) {
            size = Math.addExact(size, pile.papers());
        }
        return size;
    }

    /**
     * Adds up what the papers count.
     *
     * @return the votes of all papers, blank ones included; the number of papers where none has another weight
     */
    public Rational weight() {
        if (rankings != null) {
            return Rational.of(rankings.papers());
        }
        Rational sum = Rational.ZERO;
        for (Pile pile : piled().values()) {
            sum = sum.plus(pile.weight());
        }
        return sum;
    }

    /**
     * Tells whether papers differ in weight from their number.
     *
     * @return true if some pile counts more or less than its papers
     */
    public boolean weighted() {
        return rankings == null
                && piled().values().stream().anyMatch(pile -> !pile.weight().equals(Rational.of(pile.papers())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballots that && candidates.equals(that.candidates) && piled().equals(that.piled());
    }

    @Override
    public int hashCode() {
        return 31 * candidates.hashCode() + piled().hashCode();
    }

    @Override
    public String toString() {
        return size() + " papers in " + piled().size() + " piles";
    }

    /** Collects papers. Not thread-safe. */
    public static final class Builder {

        private final List<String> candidates;
        private final Set<String> known;
        private final Map<Paper, Pile> piles = new LinkedHashMap<>();

        private Builder(List<String> candidates) {
            this.candidates = List.copyOf(candidates);
            this.known = new LinkedHashSet<>(candidates);
            if (known.isEmpty() || known.size() < candidates.size()) {
                throw new IllegalArgumentException(
                        "candidates were " + candidates + " but there must be at least one and each only once");
            }
        }

        /**
         * Adds one paper.
         *
         * @param paper the paper
         * @return this collector
         * @throws IllegalArgumentException if it names somebody unknown
         */
        public Builder add(Paper paper) {
            return add(paper, 1);
        }

        /**
         * Adds equal papers that count one vote each.
         *
         * @param paper the paper
         * @param count how many, positive
         * @return this collector
         * @throws IllegalArgumentException if it names somebody unknown, or the count is not positive
         */
        public Builder add(Paper paper, long count) {
            return add(paper, count, Rational.of(count));
        }

        /**
         * Adds one paper that counts more or less than one vote.
         *
         * @param paper the paper
         * @param weight how many votes it counts, positive
         * @return this collector
         * @throws IllegalArgumentException if it names somebody unknown, or the weight is not positive
         */
        public Builder add(Paper paper, Rational weight) {
            return add(paper, 1, weight);
        }

        /**
         * Adds equal papers that were weighed together.
         *
         * @param paper the paper
         * @param count how many, positive
         * @param weight how many votes they count together, positive
         * @return this collector
         * @throws IllegalArgumentException if it names somebody unknown, or count or weight are not positive
         */
        public Builder add(Paper paper, long count, Rational weight) {
            if (count < 1) {
                throw new IllegalArgumentException("count of " + paper + " was " + count + " but it must be positive");
            }
            if (weight.signum() < 1) {
                throw new IllegalArgumentException(
                        "weight of " + paper + " was " + weight + " but it must be positive");
            }
            for (String option : paper.named()) {
                if (!known.contains(option)) {
                    throw new IllegalArgumentException(
                            "paper named '" + option + "' but it must name candidates only: " + candidates);
                }
            }
            piles.merge(paper, new Pile(count, weight), Pile::and);
            return this;
        }

        /**
         * Finishes.
         *
         * @return the papers so far
         */
        public Ballots build() {
            return new Ballots(candidates, Collections.unmodifiableMap(new LinkedHashMap<>(piles)));
        }
    }
}
