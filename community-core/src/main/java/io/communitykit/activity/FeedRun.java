package io.communitykit.activity;

/** Says how far a run of the feed came. */
public sealed interface FeedRun {

    /**
     * Tells how many entries were consumed.
     *
     * @return their number
     */
    int consumed();

    /**
     * Everything that was asked for was consumed.
     *
     * @param consumed how many entries
     * @param position every position up to this one is done
     */
    record Advanced(int consumed, long position) implements FeedRun {}

    /**
     * The consumer failed at an entry. What came before it is consumed; the next run tries it again, until it succeeds
     * or the host parks it.
     *
     * @param consumed how many entries
     * @param entry the entry that the consumer fails at
     * @param failure why
     */
    record Stuck(int consumed, LogEntry entry, RuntimeException failure) implements FeedRun {}

    /**
     * Somebody else consumes under the same name; nothing was done in the host's transaction.
     *
     * @param what what was contended
     */
    record Contended(String what) implements FeedRun {

        @Override
        public int consumed() {
            return 0;
        }
    }
}
