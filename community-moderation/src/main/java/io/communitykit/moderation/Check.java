package io.communitykit.moderation;

import io.communitykit.moderation.policy.Truth;

/** A condition made ready to be asked. Immutable. */
interface Check {

    /** Asks, at the least cost. */
    Truth test(Reading reading);

    /** Asks again and writes down what was compared; every part of it is asked. */
    Trace explain(Reading reading);
}
