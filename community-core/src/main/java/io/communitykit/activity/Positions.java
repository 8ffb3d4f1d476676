package io.communitykit.activity;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers which positions of a log are done: all up to a low-water mark, and stretches beyond it. Its size grows with
 * the number of gaps, never with the length of the log.
 *
 * @param upTo every position up to this one is done; 0 if none
 * @param beyond done stretches after it, ascending, neither touching it nor each other
 */
public record Positions(long upTo, List<Stretch> beyond) {

    /** Nothing done yet. */
    public static final Positions NONE = new Positions(0, List.of());

    /**
     * Holds positions that follow each other.
     *
     * @param first the first position
     * @param last the last position, not before the first
     */
    public record Stretch(long first, long last) {}

    /**
     * Checks the stretches.
     *
     * @throws IllegalArgumentException if they are not ascending or touch each other
     */
    public Positions {
        beyond = List.copyOf(beyond);
        long end = upTo;
        for (Stretch stretch : beyond) {
            if (stretch.first() <= end + 1 || stretch.last() < stretch.first()) {
                throw new IllegalArgumentException("stretch " + stretch
                        + " must begin after a gap that follows position " + end + " and not end before it begins");
            }
            end = stretch.last();
        }
    }

    /**
     * Tells whether a position is done. Costs O(number of gaps).
     *
     * @param position the position
     * @return true if done
     */
    public boolean contains(long position) {
        return position <= upTo
                || beyond.stream().anyMatch(stretch -> stretch.first() <= position && position <= stretch.last());
    }

    /**
     * Marks a stretch as done.
     *
     * @param first its first position, positive
     * @param last its last position, not before the first
     * @return the positions with it
     */
    public Positions with(long first, long last) {
        List<Stretch> all = new ArrayList<>(beyond);
        all.add(new Stretch(first, last));
        all.sort((a, b) -> Long.compare(a.first(), b.first()));
        long mark = upTo;
        List<Stretch> rest = new ArrayList<>();
        for (Stretch next : all) {
            Stretch previous = rest.isEmpty() ? null : rest.get(rest.size() - 1);
            if (previous == null && next.first() <= mark + 1) {
                mark = Math.max(mark, next.last());
            } else if (previous != null && next.first() <= previous.last() + 1) {
                rest.set(rest.size() - 1, new Stretch(previous.first(), Math.max(previous.last(), next.last())));
            } else {
                rest.add(next);
            }
        }
        return new Positions(mark, rest);
    }
}
