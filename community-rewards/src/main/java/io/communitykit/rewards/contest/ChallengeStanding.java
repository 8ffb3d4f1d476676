package io.communitykit.rewards.contest;

import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import java.util.List;

/**
 * Tells how a challenge stands as of an instant.
 *
 * @param winners the places that are final, from the first
 * @param forecast the places as they would be if nothing else arrived, from the first; it begins with the winners
 * @param tooLate by what else somebody would have won, had there been a place, in event time
 * @param over whether nothing can change any more: the time and the grace are over, or all places are final
 */
public record ChallengeStanding(List<Place> winners, List<Place> forecast, List<Moment> tooLate, boolean over) {

    /** Copies the lists. */
    public ChallengeStanding {
        winners = List.copyOf(winners);
        forecast = List.copyOf(forecast);
        tooLate = List.copyOf(tooLate);
    }

    /**
     * Is one place.
     *
     * @param place its number, from 1
     * @param member who has it
     * @param cause by which activity, and when
     * @param prize what it pays; may be 0
     */
    public record Place(int place, MemberId member, Moment cause, long prize) {}
}
