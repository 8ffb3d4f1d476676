package io.communitykit.rewards.pattern;

import java.time.Duration;
import java.time.Instant;

/** Cuts time into periods of one length; number 0 begins at 1970-01-01T00:00Z. Below a microsecond nothing counts. */
record EqualPeriods(long micros) implements Periodic {

    static EqualPeriods of(Duration every) {
        return new EqualPeriods(Math.max(1, every.toNanos() / 1000));
    }

    @Override
    public long periodOf(Instant instant) {
        return Math.floorDiv(Micros.of(instant), micros);
    }

    @Override
    public Instant startOf(long number) {
        return Micros.toInstant(Math.multiplyExact(number, micros));
    }
}
