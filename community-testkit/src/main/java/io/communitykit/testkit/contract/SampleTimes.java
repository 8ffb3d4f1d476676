package io.communitykit.testkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Holds instants that a database likes to round, shift or refuse. */
final class SampleTimes {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<Instant> TIMES = Stream.of(
                    "2026-03-01T12:00:00.123456Z",
                    "2026-03-01T12:00:00Z",
                    "2026-03-01T12:00:00.999999Z",
                    "2026-03-29T01:30:00.000001Z",
                    "2026-10-25T00:30:00Z",
                    "2024-02-29T23:59:59.5Z",
                    "1970-01-01T00:00:00Z",
                    "1969-12-31T23:59:59.999999Z",
                    "1883-11-18T17:00:00Z",
                    "1582-10-10T00:00:00Z",
                    "2038-01-19T03:14:08Z",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    private SampleTimes() {}

    static Instant of(int index) {
        return TIMES.get(Math.floorMod(index, TIMES.size()));
    }
}
