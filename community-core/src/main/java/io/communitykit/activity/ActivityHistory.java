package io.communitykit.activity;

import io.communitykit.storage.Page;
import io.communitykit.storage.Port;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what happened. A host whose own tables already hold the past implements this alone, without a copy.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code page} answers in event time: by instant, then sequence number, then id.
 *   <li>{@code page} tells whether there is more.
 *   <li>Page after page answers each activity once, also while others append.
 *   <li>{@code page} of a member answers activities of which the member is actor or recipient, each once.
 *   <li>{@code page} of a subject answers activities about exactly that subject.
 *   <li>{@code page} respects both ends of the range, inclusive, to the microsecond.
 *   <li>{@code page} answers retractions and what they name; {@link Standing} tells what stands.
 *   <li>{@code retractionsOf} answers every recorded retraction that names one of the targets, in event time.
 *   <li>{@code retractionsOf} answers retractions of a target that is unknown.
 *   <li>{@code findAll} answers the known activities among those asked, each once, in the order asked.
 *   <li>Instants keep their microseconds, texts every character, numbers every digit.
 *   <li>Ids that differ in one character are different ids: in case, in accents, in a blank at the end, in any plane.
 *   <li>What was answered cannot be changed.
 * </ul>
 */
public interface ActivityHistory {

    /** Names this port. */
    Port<ActivityHistory> PORT = Port.of(ActivityHistory.class, memory -> InMemoryActivities.of(memory));

    /**
     * Lists activities in event time.
     *
     * @param query which
     * @param after the moment of the last activity of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<Activity> page(HistoryQuery query, Optional<Moment> after, int limit);

    /**
     * Finds the retractions that name given activities.
     *
     * @param targets the activities; they need not be known
     * @return the retractions, in event time
     */
    List<Activity> retractionsOf(Collection<ActivityId> targets);

    /**
     * Finds activities.
     *
     * @param ids their ids; duplicates count once
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<ActivityId, Activity> findAll(Collection<ActivityId> ids);
}
