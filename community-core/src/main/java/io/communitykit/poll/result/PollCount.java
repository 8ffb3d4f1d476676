package io.communitykit.poll.result;

import io.communitykit.poll.tally.TallyResult;
import java.util.List;

/**
 * Holds what was counted.
 *
 * @param tally winners, places, ties and all figures, in votes
 * @param turnout who took part, in votes
 * @param times who can come when, in a poll for a meeting time; none otherwise
 */
public record PollCount(TallyResult tally, Turnout turnout, List<MeetingTime> times) {

    /** Copies the times. */
    public PollCount {
        times = List.copyOf(times);
    }
}
