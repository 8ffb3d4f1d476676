package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the last moment that counted without making an object of each. */
final class Horizon {

    private @Nullable Instant at;
    private long sequence;
    private @Nullable ActivityId id;

    static Horizon of(@Nullable Moment last) {
        Horizon horizon = new Horizon();
        if (last != null) {
            horizon.at = last.at();
            horizon.sequence = last.sequence();
            horizon.id = last.id();
        }
        return horizon;
    }

    /** Tells whether the activity is the last one or comes before it. */
    boolean covers(Activity activity) {
        if (at == null || id == null) {
            return false;
        }
        int byTime = activity.occurredAt().compareTo(at);
        if (byTime != 0) {
            return byTime < 0;
        }
        int bySequence = Long.compare(activity.sequence(), sequence);
        return bySequence != 0 ? bySequence < 0 : activity.id().compareTo(id) <= 0;
    }

    void advance(Activity activity) {
        at = activity.occurredAt();
        sequence = activity.sequence();
        id = activity.id();
    }

    @Nullable
    Instant at() {
        return at;
    }

    @Nullable
    Moment moment() {
        return at == null || id == null ? null : new Moment(at, sequence, id);
    }
}
