package io.communitykit.activity;

/**
 * Holds an activity at its place in the log.
 *
 * @param position its place in the order of arrival, from 1
 * @param activity the activity
 */
public record LogEntry(long position, Activity activity) {

    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if the position is not positive
     */
    public LogEntry {
        if (position < 1) {
            throw new IllegalArgumentException("position was " + position + " but it must be at least 1");
        }
    }
}
