package io.communitykit.poll.result;

import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Holds what was counted.
 *
 * @param tally winners, places, ties and all figures, in votes
 * @param turnout who took part, in votes
 * @param times who can come when, in a poll for a meeting time; none otherwise
 * @param support how many votes are behind an option, where the poll demands a majority and the figures of the method
 *     are no votes per option; none otherwise
 */
public record PollCount(TallyResult tally, Turnout turnout, List<MeetingTime> times, Map<String, Rational> support) {

    /** Copies the lists; a count that was written before it knew of support has none. */
    public PollCount {
        times = List.copyOf(times);
        support = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(support, Map.of())));
    }
}
