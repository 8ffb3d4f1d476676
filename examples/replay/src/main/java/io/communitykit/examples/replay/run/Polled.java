package io.communitykit.examples.replay.run;

import io.communitykit.poll.Poll;
import io.communitykit.poll.result.PollResult;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds how a poll ended, or stands.
 *
 * @param poll the poll
 * @param result the result
 * @param ballots what became of the ballots that were handed in, by what became of them
 */
public record Polled(Poll poll, PollResult result, Map<String, Long> ballots) {

    /** Copies the map in the order of names. */
    public Polled {
        ballots = Collections.unmodifiableMap(new TreeMap<>(ballots));
    }
}
