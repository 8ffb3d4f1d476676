package io.communitykit.poll;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.tally.Rational;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows of voters what only the host knows: who may vote beyond what {@link Voters} states, what their votes weigh, how
 * many there are. The host implements it. Thread-safe; called inside the transaction of the vote, or of the close.
 *
 * <ul>
 *   <li>What it answers is recorded with the vote or the settlement and never asked for again.
 *   <li>What it does not answer is never guessed: a voter who must be known to be in a group is refused, a share of an
 *       unknown base is not reached.
 * </ul>
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

    /**
     * Tells whether somebody belongs to a group; asked if the poll names groups.
     *
     * @param voter who wants to vote
     * @param group the group
     * @param at when
     * @return whether they do; empty if nobody knows, as unless overridden
     */
    default Optional<Boolean> belongs(MemberId voter, GroupId group, Instant at) {
        return Optional.empty();
    }

    /**
     * Tells somebody's level; asked if the poll demands one.
     *
     * @param voter who wants to vote
     * @param at when
     * @return the level, the higher the more; empty if nobody knows, as unless overridden
     */
    default Optional<Integer> level(MemberId voter, Instant at) {
        return Optional.empty();
    }

    /**
     * Tells what somebody's vote weighs; asked if the poll weighs votes.
     *
     * @param poll in which poll
     * @param voter who votes
     * @param at when
     * @return the weight, not negative and with no more decimals than the poll allows; one unless overridden
     */
    default Rational weight(Poll poll, MemberId voter, Instant at) {
        return Rational.ONE;
    }

    /**
     * Tells how many votes may be cast; asked if the poll has a quorum, a majority or a close that needs it.
     *
     * @param poll in which poll
     * @param at when
     * @return the sum of the weights of all who may vote; empty if nobody knows, as unless overridden: then a frozen
     *     list that is the poll's only condition tells
     */
    default Optional<Rational> entitled(Poll poll, Instant at) {
        return Optional.empty();
    }

    /**
     * Tells how many votes are present; asked if the poll has a quorum or a majority of those.
     *
     * @param poll in which poll
     * @param at when
     * @return the sum of the weights of all who are present; empty if nobody knows, as unless overridden
     */
    default Optional<Rational> present(Poll poll, Instant at) {
        return Optional.empty();
    }

    /**
     * Tells an attribute of a voter, by which a result is broken down.
     *
     * @param voter who voted
     * @param name the attribute
     * @return its value; empty if there is none: then the voter is in the group of those without
     */
    default Optional<String> attribute(MemberId voter, String name) {
        return Optional.empty();
    }
}
