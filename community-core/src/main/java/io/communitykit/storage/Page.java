package io.communitykit.storage;

import java.util.List;
import java.util.Optional;

/**
 * Holds one page of a keyset listing; the next page begins after the key of the last item.
 *
 * @param items the items, in the order of the listing
 * @param more whether there were more when the page was read
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, boolean more) {

    /**
     * Copies the items.
     *
     * @throws IllegalArgumentException if more is announced after an empty page
     */
    public Page {
        items = List.copyOf(items);
        if (more && items.isEmpty()) {
            throw new IllegalArgumentException("more was true but an empty page must be the last");
        }
    }

    /**
     * Cuts a listing that was read with one item more than asked for.
     *
     * @param read at most {@code limit + 1} items
     * @param limit the size of the page
     * @param <T> what is listed
     * @return the page
     */
    public static <T> Page<T> cut(List<T> read, int limit) {
        return read.size() > limit ? new Page<>(read.subList(0, limit), true) : new Page<>(read, false);
    }

    /**
     * Refuses a page size that is none.
     *
     * @param limit the page size
     * @return the same limit
     * @throws IllegalArgumentException if it is not positive
     */
    public static int checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit was " + limit + " but it must be at least 1");
        }
        return limit;
    }

    /**
     * Gives the last item, after whose key the next page begins.
     *
     * @return the last item; empty if the page is
     */
    public Optional<T> last() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }
}
