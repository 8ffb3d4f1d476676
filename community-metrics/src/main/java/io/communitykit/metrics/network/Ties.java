package io.communitykit.metrics.network;

import io.communitykit.MemberId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts how often each member turned to each other one. Additions commute, and taking back undoes them, in whatever
 * order they come: so shares of the activities may be counted apart and {@link #addAll} joins them. Not thread-safe.
 *
 * <p>Size: one number for each pair with a tie.
 */
public final class Ties {

    /** Takes a tie. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes one.
         *
         * @param from who turned
         * @param to to whom
         * @param times how often; negative while something was taken back before it came
         */
        void visit(MemberId from, MemberId to, long times);
    }

    private final Map<MemberId, Map<MemberId, Long>> counts = new LinkedHashMap<>();

    /** Creates a state without ties. */
    public Ties() {}

    /**
     * Counts that a member turned to another. To turn to oneself is no tie and changes nothing.
     *
     * @param from who turned
     * @param to to whom
     * @param times how often; negative to take back
     */
    public void add(MemberId from, MemberId to, long times) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.equals(to) || times == 0) {
            return;
        }
        Map<MemberId, Long> toOthers = counts.computeIfAbsent(from, member -> new LinkedHashMap<>());
        toOthers.merge(to, times, (before, more) -> before + more == 0 ? null : before + more);
        if (toOthers.isEmpty()) {
            counts.remove(from);
        }
    }

    /**
     * Adds the ties of another share.
     *
     * @param other the other state, unchanged
     */
    public void addAll(Ties other) {
        other.forEach(this::add);
    }

    /**
     * Visits all ties, in no particular order.
     *
     * @param visitor takes each one
     */
    public void forEach(Visitor visitor) {
        counts.forEach((from, toOthers) -> toOthers.forEach((to, times) -> visitor.visit(from, to, times)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ties ties && counts.equals(ties.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }
}
