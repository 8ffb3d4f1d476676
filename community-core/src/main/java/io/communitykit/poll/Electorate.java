package io.communitykit.poll;

import io.communitykit.MemberId;
import java.time.Instant;

/**
 * Knows who may vote beyond what {@link Voters} states: members of a group, owners of shares. The host implements it.
 * Thread-safe; called inside the transaction of the vote.
 */
@FunctionalInterface
public interface Electorate {

    /**
     * Tells whether somebody may vote.
     *
     * @param poll in which poll
     * @param voter who wants to
     * @param at when
     * @return true if they may
     */
    boolean entitles(Poll poll, MemberId voter, Instant at);
}
