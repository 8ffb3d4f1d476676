package io.communitykit.examples.replay.source;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.Poll;
import java.time.Instant;
import java.util.List;

/**
 * Holds a poll and every ballot that was handed in, in any order.
 *
 * @param poll the poll
 * @param ballots the ballots; later ones of a member replace earlier ones
 */
public record PolledBallots(Poll poll, List<HandedIn> ballots) {

    /** Copies the list. */
    public PolledBallots {
        ballots = List.copyOf(ballots);
    }

    /**
     * Holds one ballot.
     *
     * @param id its own key
     * @param voter who handed it in
     * @param at when
     * @param options what it names; none to withdraw
     */
    public record HandedIn(ActivityId id, MemberId voter, Instant at, List<String> options) {

        /** Copies the list. */
        public HandedIn {
            options = List.copyOf(options);
        }
    }
}
