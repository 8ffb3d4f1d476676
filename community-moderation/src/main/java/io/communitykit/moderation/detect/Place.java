package io.communitykit.moderation.detect;

import java.util.Comparator;

/**
 * Says where in a text something stands.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 */
public record Place(int start, int end) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::start).thenComparingInt(Place::end);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
