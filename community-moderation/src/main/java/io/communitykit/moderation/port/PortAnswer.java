package io.communitykit.moderation.port;

import io.communitykit.Keys;
import io.communitykit.activity.Value;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records what a port answered, or that it failed. Recorded with the decision, so that replay need not ask again.
 * Immutable.
 *
 * @param port the name of the port
 * @param result what became of the question
 * @param facts what it answered, by name; nothing unless it answered
 * @param micros how long it took by the service's clock, in microseconds
 */
public record PortAnswer(String port, Result result, Map<String, Value> facts, long micros) {

    /** Says what became of a question. */
    public enum Result {

        /** It was answered in time. */
        ANSWERED,

        /** It was answered, but the deadline had passed: the answer counts, since nobody had to wait for another. */
        LATE,

        /** The deadline passed, and nobody waited longer. */
        TIMED_OUT,

        /** The port failed. */
        FAILED
    }

    /**
     * Copies the facts in the order of their names.
     *
     * @throws IllegalArgumentException if the name of the port is no key
     */
    public PortAnswer {
        Keys.check("answer.port", port);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * Records an answer.
     *
     * @param port the name of the port
     * @param facts what it answered
     * @return the answer
     */
    public static PortAnswer of(String port, Map<String, Value> facts) {
        return new PortAnswer(port, Result.ANSWERED, facts, 0);
    }

    /**
     * Records a failure.
     *
     * @param port the name of the port
     * @return the answer
     */
    public static PortAnswer failed(String port) {
        return new PortAnswer(port, Result.FAILED, Map.of(), 0);
    }

    /**
     * Tells whether there is nothing to go by.
     *
     * @return true if the port failed or nobody waited for it
     */
    public boolean isFailure() {
        return result == Result.FAILED || result == Result.TIMED_OUT;
    }
}
