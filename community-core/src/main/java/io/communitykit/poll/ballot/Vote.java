package io.communitykit.poll.ballot;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.poll.tally.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries what a member wants to cast. When it counts is the service's word, so it has no time.
 *
 * @param key the idempotency key; in an open poll also the id of the recorded activity
 * @param poll the poll
 * @param voter who votes
 * @param answer what is cast; absent to withdraw
 * @param reason why, in the voter's own words; absent if nothing is said, as always in a secret poll
 * @param receipt in a secret poll, drawn at random for this vote
 * @param retires in a secret poll, the receipt of the earlier vote that this one replaces
 */
public record Vote(
        ActivityId key,
        PollId poll,
        MemberId voter,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable Receipt receipt,
        @Nullable Receipt retires) {

    /**
     * Checks the reason.
     *
     * @throws IllegalArgumentException if the reason cannot be stored
     */
    public Vote {
        if (reason != null) {
            Keys.checkStorable("vote.reason", reason);
        }
    }

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
        return new Vote(key, poll, voter, new Answer.Marked(paper), null, null, null);
    }

    /**
     * Hands the vote on in an open poll, until the voter casts, hands it on to another or withdraws.
     *
     * @param key the idempotency key
     * @param poll the poll
     * @param voter who hands the vote on
     * @param to who receives it
     * @return the delegation
     */
    public static Vote delegation(ActivityId key, PollId poll, MemberId voter, MemberId to) {
        return new Vote(key, poll, voter, new Answer.Delegated(to), null, null, null);
    }

    /**
     * Splits the vote in an open poll.
     *
     * @param key the idempotency key
     * @param poll the poll
     * @param voter who votes
     * @param parts the parts, two or more
     * @return the vote
     * @throws IllegalArgumentException if there are fewer than two parts
     */
    public static Vote split(ActivityId key, PollId poll, MemberId voter, Answer.Part... parts) {
        return new Vote(key, poll, voter, new Answer.Split(List.of(parts)), null, null, null);
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
        return new Vote(key, poll, voter, null, null, null, null);
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
        return new Vote(key, poll, voter, new Answer.Marked(paper), null, receipt, null);
    }

    /**
     * Replaces an earlier vote in a secret poll.
     *
     * @param earlier the receipt of the earlier vote
     * @return the vote, replacing that
     */
    public Vote retiring(Receipt earlier) {
        return new Vote(key, poll, voter, answer, reason, receipt, earlier);
    }

    /**
     * Says why.
     *
     * @param words the voter's own words
     * @return the vote with its reason
     * @throws IllegalArgumentException if the words cannot be stored
     */
    public Vote because(String words) {
        return new Vote(key, poll, voter, answer, words, receipt, retires);
    }
}
