package io.communitykit.metrics.response;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import java.time.Instant;

/**
 * Says who spoke when.
 *
 * @param at when
 * @param by who
 */
public record Voice(Instant at, MemberId by) implements Comparable<Voice> {

    /** {@inheritDoc} By instant, then by member. */
    @Override
    public int compareTo(Voice other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : by.compareTo(other.by);
    }

    Voice erased(Erasure erasure) {
        return new Voice(at, erasure.rename(by));
    }
}
