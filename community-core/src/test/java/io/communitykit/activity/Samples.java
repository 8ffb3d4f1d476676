package io.communitykit.activity;

import io.communitykit.MemberId;
import java.time.Instant;

/** Short ways to say what happened. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final MemberId ANA = new MemberId("ana");

    private Samples() {}

    static Activity asked(String id) {
        return asked(id, NOON);
    }

    static Activity asked(String id, Instant at) {
        return Activity.of(id, "question.asked", "ana", at).build();
    }

    static Activity retraction(String id, String target) {
        return retraction(id, target, NOON);
    }

    static Activity retraction(String id, String target, Instant at) {
        return Activity.retraction(new ActivityId(id), ANA, new ActivityId(target), at);
    }
}
