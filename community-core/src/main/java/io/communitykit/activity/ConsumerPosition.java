package io.communitykit.activity;

import io.communitykit.Keys;
import io.communitykit.storage.Versioned;
import java.util.List;

/**
 * Remembers how far a consumer has come.
 *
 * @param consumer the consumer's name, with its partition if it has one; printable ASCII characters without blanks
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

    /**
     * Checks the name and copies the list.
     *
     * @throws IllegalArgumentException if the name is not of the stated form
     */
    public ConsumerPosition {
        Keys.check("consumer", consumer);
        if (!consumer.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("consumer was '" + consumer
                    + "' but it must be printable ASCII characters without blanks, such as 'rewards'");
        }
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
        return new ConsumerPosition(consumer, done.with(first, last), parked, version);
    }

    /** Marks entries that stand in the order of positions, one stretch at a time. */
    ConsumerPosition withDone(List<LogEntry> entries) {
        Positions all = done;
        for (int first = 0, next = 1; first < entries.size(); next++) {
            long last = entries.get(next - 1).position();
            if (next == entries.size() || entries.get(next).position() > last + 1) {
                all = all.with(entries.get(first).position(), last);
                first = next;
            }
        }
        return new ConsumerPosition(consumer, all, parked, version);
    }

    ConsumerPosition withParked(List<Parked> aside) {
        return new ConsumerPosition(consumer, done, aside, version);
    }

    ConsumerPosition next() {
        return new ConsumerPosition(consumer, done, parked, version + 1);
    }
}
