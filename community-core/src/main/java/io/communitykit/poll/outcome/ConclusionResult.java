package io.communitykit.poll.outcome;

/** Says what became of saying what came of a poll. */
public sealed interface ConclusionResult {

    /**
     * It is recorded and will be announced.
     *
     * @param conclusion what was recorded
     */
    record Recorded(Conclusion conclusion) implements ConclusionResult {}

    /**
     * What came of the poll was said before; nothing was written.
     *
     * @param conclusion what stands
     */
    record AlreadyConcluded(Conclusion conclusion) implements ConclusionResult {}

    /** The poll is not closed yet; nothing was written. */
    record NotClosed() implements ConclusionResult {}
}
