package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.kind.PollOption;
import java.time.Instant;

/**
 * Judges options that voters add, before anybody may vote for them. The host implements it, over its moderation if it
 * has one. Thread-safe; called inside the transaction of the proposal.
 */
@FunctionalInterface
public interface OptionGate {

    /**
     * Judges an option.
     *
     * @param poll in which poll
     * @param voter who adds it
     * @param option the option
     * @param at when
     * @return whether it may be voted for, or waits for a moderator
     */
    AddedOption.Standing judge(Poll poll, MemberId voter, PollOption option, Instant at);

    /**
     * Lets every option wait for a moderator.
     *
     * @return the gate
     */
    static OptionGate closed() {
        return (poll, voter, option, at) -> AddedOption.Standing.WAITING;
    }
}
