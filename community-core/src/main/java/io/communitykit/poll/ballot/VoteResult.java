package io.communitykit.poll.ballot;

import io.communitykit.activity.ActivityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a vote. Somebody who was faster in a transaction of the host is told by
 * {@link io.communitykit.storage.Outcome.Contended} around it.
 */
public sealed interface VoteResult {

    /** It counts. */
    record Accepted() implements VoteResult {}

    /** It counts instead of the voter's earlier vote. */
    record Changed() implements VoteResult {}

    /** The voter's earlier vote no longer counts. */
    record Withdrawn() implements VoteResult {}

    /** The same vote was taken before under the same key; nothing was written. */
    record Duplicate() implements VoteResult {}

    /**
     * The poll takes no votes any more.
     *
     * @param since when it closed
     */
    record Closed(Instant since) implements VoteResult {}

    /**
     * The poll takes no votes yet.
     *
     * @param opensAt when it will; absent if somebody has to open it
     */
    record NotYetOpen(@Nullable Instant opensAt) implements VoteResult {}

    /**
     * The voter may not vote in this poll.
     *
     * @param reason one sentence
     */
    record NotEligible(String reason) implements VoteResult {}

    /**
     * The ballot is not valid in this poll.
     *
     * @param reason one sentence
     */
    record InvalidBallot(String reason) implements VoteResult {}

    /** The voter has voted, and a vote of this poll, or without the receipt of the earlier one, is final. */
    record Final() implements VoteResult {}

    /** There is no vote to take back. */
    record NothingToWithdraw() implements VoteResult {}

    /**
     * Another vote was recorded under the same key; nothing was written. The caller has made a mistake.
     *
     * @param key the key
     */
    record Conflict(ActivityId key) implements VoteResult {}
}
