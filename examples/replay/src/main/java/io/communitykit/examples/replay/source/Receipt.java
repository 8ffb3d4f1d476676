package io.communitykit.examples.replay.source;

/** Tells a reader what became of an activity that it handed over; from best to worst. */
public enum Receipt {
    /** It was new. */
    RECORDED,
    /** The same activity was recorded before. */
    DUPLICATE,
    /** Another activity was recorded under its id. */
    CONFLICT,
    /** It is a retraction that would close a circle of retractions. */
    CIRCLE
}
