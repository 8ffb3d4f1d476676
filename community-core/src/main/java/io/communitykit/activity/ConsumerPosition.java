package io.communitykit.activity;

import io.communitykit.storage.Versioned;
import java.util.List;

/**
 * Remembers how far a consumer has come.
 *
 * @param consumer the consumer's name, with its partition if it has one
 * @param done what it has consumed
 * @param parked entries that the host has set aside, in the order of parking
 * @param version the version of this state
 */
public record ConsumerPosition(String consumer, Positions done, List<Parked> parked, long version)
        implements Versioned<String> {

    /**
     * Names an entry that was set aside.
     *
     * @param position its position
     * @param activity its activity
     */
    public record Parked(long position, ActivityId activity) {}

    /** Copies the list. */
    public ConsumerPosition {
        parked = List.copyOf(parked);
    }

    /**
     * Begins before the first entry.
     *
     * @param consumer the consumer's name
     * @return the position of a consumer that has consumed nothing; its version is zero, it is not stored yet
     */
    public static ConsumerPosition start(String consumer) {
        return new ConsumerPosition(consumer, Positions.NONE, List.of(), 0);
    }

    @Override
    public String key() {
        return consumer;
    }

    ConsumerPosition withDone(long first, long last) {
        return first > last ? this : new ConsumerPosition(consumer, done.with(first, last), parked, version);
    }

    ConsumerPosition withParked(List<Parked> aside) {
        return new ConsumerPosition(consumer, done, aside, version);
    }

    ConsumerPosition next() {
        return new ConsumerPosition(consumer, done, parked, version + 1);
    }
}
