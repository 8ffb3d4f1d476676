package io.communitykit.activity;

import java.util.List;

/**
 * Follows the log. Called in a transaction, at least once per entry and in the order of positions; since its position
 * is saved in the same transaction as its effects, each effect happens exactly once, also across a crash. A consumer
 * whose entries were parked or recorded inline beside a backlog sees those out of order, and must then answer as if
 * they had come in order (law 2).
 */
public interface FeedConsumer {

    /**
     * Tells the name under which positions are kept.
     *
     * @return a stable name, such as {@code rewards}: printable ASCII characters without blanks
     */
    String name();

    /**
     * Takes entries. An exception undoes everything of this call in the storage and stops the consumer at the entry
     * that caused it. Entries come again after a rollback: what the consumer keeps outside the storage must bear that.
     *
     * @param entries new entries, in the order of positions, never empty
     */
    void consume(List<LogEntry> entries);
}
