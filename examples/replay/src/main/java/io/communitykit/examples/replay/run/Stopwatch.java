package io.communitykit.examples.replay.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Sums how long each phase of a replay takes. Not thread-safe. */
public final class Stopwatch {

    private final Map<Phase, Long> nanos = new LinkedHashMap<>();

    /** Names what is timed. */
    public enum Phase {
        /** StAX, or lines, alone: the yardstick. */
        PARSING,
        /** Reading rows as activities and recording them. */
        READING,
        /** Selecting what stands, in event time. */
        SORTING,
        /** The rewards engine. */
        REWARDS,
        /** The moderation engine. */
        MODERATION,
        /** The metrics engine. */
        METRICS,
        /** The tally engine. */
        POLLS;

        /**
         * Tells whether this is an engine of the library.
         *
         * @return true for engines
         */
        public boolean isEngine() {
            return this == REWARDS || this == MODERATION || this == METRICS || this == POLLS;
        }
    }

    /**
     * Times some work.
     *
     * @param phase what it belongs to
     * @param work the work
     * @param <T> what it answers
     * @return what it answered
     */
    <T> T time(Phase phase, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(phase, System.nanoTime() - start, Long::sum);
        }
    }

    /**
     * Tells how long each phase took.
     *
     * @return nanoseconds by phase
     */
    public Map<Phase, Long> nanos() {
        return Collections.unmodifiableMap(nanos);
    }

    /**
     * Tells how long all engines took together.
     *
     * @return nanoseconds
     */
    public long engines() {
        return nanos.entrySet().stream()
                .filter(entry -> entry.getKey().isEngine())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
