package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Says who sees the result, and from when on. */
public enum Visibility {
    /** Everybody, at any time. */
    @JsonProperty("always")
    ALWAYS,
    /** Those who have voted; everybody once the poll is closed. */
    @JsonProperty("after-voting")
    AFTER_VOTING,
    /** Everybody once the poll is closed, nobody before. */
    @JsonProperty("after-closing")
    AFTER_CLOSING,
    /** Staff alone, at any time. */
    @JsonProperty("staff-only")
    STAFF_ONLY,
    /** Nobody. */
    @JsonProperty("never")
    NEVER
}
