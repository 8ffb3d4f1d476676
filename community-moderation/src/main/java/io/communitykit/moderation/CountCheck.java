package io.communitykit.moderation;

import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts submissions of a sliding window, the one that is judged included. */
final class CountCheck implements Check {

    private static final int UNKNOWN = -1;

    private final SituationCondition.Per per;
    private final Duration within;
    private final Bounds bounds;

    CountCheck(SituationCondition.Count count) {
        this.per = count.per();
        this.within = count.within();
        this.bounds = new Bounds(count.atLeast(), count.atMost());
    }

    private int count(Reading reading) {
        Map<CounterKey, Counter> counters = reading.judging().background().counters();
        if (counters == null || !reading.isOwn()) {
            return UNKNOWN;
        }
        reading.step();
        Set<CounterKey> keys = CounterKeys.of(reading.submission(), per);
        Instant at = reading.at();
        Instant after = CounterKeys.before(at, within);
        String own = CounterKeys.subject(reading.submission());
        int most = 0;
        for (CounterKey key : keys) {
            Counter counter = counters.get(key);
            most = Math.max(most, 1 + (counter == null ? 0 : counter.count(after, at, own)));
        }
        return most;
    }

    @Override
    public Truth test(Reading reading) {
        int count = count(reading);
        return count == UNKNOWN ? Truth.UNKNOWN : bounds.test(count);
    }

    @Override
    public Trace explain(Reading reading) {
        int count = count(reading);
        return Trace.compared(
                "count",
                test(reading),
                per.name().toLowerCase(Locale.ROOT) + " " + Quantity.duration(within) + " " + bounds,
                count == UNKNOWN ? "" : Integer.toString(count));
    }
}
