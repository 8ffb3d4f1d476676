package io.communitykit.activity;

import java.time.Instant;

/** Says what became of an activity that was to be recorded. */
public sealed interface AppendResult {

    /**
     * It is recorded.
     *
     * @param position its place in the log
     */
    record Appended(long position) implements AppendResult {}

    /**
     * The same activity was recorded before; nothing was written.
     *
     * @param position its place in the log
     */
    record Duplicate(long position) implements AppendResult {}

    /**
     * Another activity is known under the same id; nothing was written. The caller has made a mistake.
     *
     * @param id the id
     * @param recorded what is recorded under it, or waits
     */
    record Conflict(ActivityId id, Activity recorded) implements AppendResult {}

    /**
     * It names an erased member as actor, recipient or subject; nothing was written.
     *
     * @param id its id
     */
    record Erased(ActivityId id) implements AppendResult {}

    /**
     * It lies in the future and waits; {@link Activities#run} records it when its time has come.
     *
     * @param until its time
     */
    record Waiting(Instant until) implements AppendResult {}

    /**
     * It is a retraction that would close a circle of retractions; nothing was written.
     *
     * @param retraction the id of the refused retraction
     */
    record Circle(ActivityId retraction) implements AppendResult {}
}
