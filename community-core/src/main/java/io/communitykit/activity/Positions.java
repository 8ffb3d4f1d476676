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
    public record Stretch(long first, long last) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the first position is not positive or the last is before it
         */
        public Stretch {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("stretch was " + first + " to " + last
                        + " but its first position must be at least 1 and its last not before that");
            }
        }
    }

    /**
     * Checks the stretches.
     *
     * @throws IllegalArgumentException if the low-water mark is negative, or stretches are not ascending or touch each
     *     other
     */
    public Positions {
        beyond = List.copyOf(beyond);
        if (upTo < 0) {
            throw new IllegalArgumentException("positions.upTo was " + upTo + " but it must not be negative");
        }
        long end = upTo;
        for (Stretch stretch : beyond) {
            if (stretch.first() <= end + 1) {
                throw new IllegalArgumentException("stretch began at " + stretch.first()
                        + " but it must begin after a gap that follows position " + end);
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
     * @throws IllegalArgumentException if the first position is not positive or the last is before it
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

    /**
     * Counts what is done.
     *
     * @param upToPosition the last position that is looked at
     * @return how many positions up to that one are done
     */
    public long count(long upToPosition) {
        long count = Math.min(upTo, upToPosition);
        for (Stretch stretch : beyond) {
            count += Math.max(0, Math.min(stretch.last(), upToPosition) - stretch.first() + 1);
        }
        return count;
    }
}
