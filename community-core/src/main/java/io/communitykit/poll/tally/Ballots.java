package io.communitykit.poll.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds ballot papers in piles of equal ones, so that a count costs what the piles do. Immutable and thread-safe. The
 * order of papers is lost on purpose: no rule may depend on it.
 */
public final class Ballots {

    private final List<String> candidates;
    private final Map<Paper, Long> piles;

    private Ballots(List<String> candidates, Map<Paper, Long> piles) {
        this.candidates = candidates;
        this.piles = piles;
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
     * Tells who may stand on a paper.
     *
     * @return the candidates, in the order of the poll
     */
    public List<String> candidates() {
        return candidates;
    }

    /**
     * Shows the piles.
     *
     * @return how often each paper was cast; unmodifiable
     */
    public Map<Paper, Long> piles() {
        return piles;
    }

    /**
     * Counts the papers.
     *
     * @return how many there are, blank ones included
     */
    public long size() {
        long size = 0;
        for (long count : piles.values()) {
            size = Math.addExact(size, count);
        }
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballots that && candidates.equals(that.candidates) && piles.equals(that.piles);
    }

    @Override
    public int hashCode() {
        return 31 * candidates.hashCode() + piles.hashCode();
    }

    @Override
    public String toString() {
        return size() + " papers in " + piles.size() + " piles";
    }

    /** Collects papers. Not thread-safe. */
    public static final class Builder {

        private final List<String> candidates;
        private final Set<String> known;
        private final Map<Paper, Long> piles = new LinkedHashMap<>();

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
         * Adds equal papers.
         *
         * @param paper the paper
         * @param count how many, positive
         * @return this collector
         * @throws IllegalArgumentException if it names somebody unknown, or the count is not positive
         */
        public Builder add(Paper paper, long count) {
            if (count < 1) {
                throw new IllegalArgumentException("count of " + paper + " was " + count + " but it must be positive");
            }
            for (String option : paper.named()) {
                if (!known.contains(option)) {
                    throw new IllegalArgumentException(
                            "paper named '" + option + "' but it must name candidates only: " + candidates);
                }
            }
            piles.merge(paper, count, Math::addExact);
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
