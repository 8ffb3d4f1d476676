package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.tally.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Carries what a member wants to cast. When it counts is the service's word, so it has no time.
 *
 * @param key the idempotency key; in an open poll also the id of the recorded activity
 * @param poll the poll
 * @param voter who votes
 * @param paper what is cast; absent to withdraw
 * @param receipt in a secret poll, drawn at random for this vote
 * @param retires in a secret poll, the receipt of the earlier vote that this one replaces
 */
public record Vote(
        ActivityId key,
        PollId poll,
        MemberId voter,
        @Nullable Paper paper,
        @Nullable Receipt receipt,
        @Nullable Receipt retires) {

    /**
     * Casts in an open poll.
     *
     * @param key the idempotency key
     * @param poll the poll
     * @param voter who votes
     * @param paper what is cast
     * @return the vote
     */
    public static Vote of(ActivityId key, PollId poll, MemberId voter, Paper paper) {
        return new Vote(key, poll, voter, paper, null, null);
    }

    /**
     * Takes a vote back in an open poll.
     *
     * @param key the idempotency key of taking it back
     * @param poll the poll
     * @param voter who voted
     * @return the withdrawal
     */
    public static Vote withdrawal(ActivityId key, PollId poll, MemberId voter) {
        return new Vote(key, poll, voter, null, null, null);
    }

    /**
     * Casts in a secret poll.
     *
     * @param key the idempotency key
     * @param poll the poll
     * @param voter who votes
     * @param paper what is cast
     * @param receipt drawn at random for this vote
     * @return the vote
     */
    public static Vote secret(ActivityId key, PollId poll, MemberId voter, Paper paper, Receipt receipt) {
        return new Vote(key, poll, voter, paper, receipt, null);
    }

    /**
     * Replaces an earlier vote in a secret poll.
     *
     * @param earlier the receipt of the earlier vote
     * @return the vote, replacing that
     */
    public Vote retiring(Receipt earlier) {
        return new Vote(key, poll, voter, paper, receipt, earlier);
    }
}
