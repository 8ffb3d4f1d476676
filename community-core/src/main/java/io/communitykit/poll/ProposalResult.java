package io.communitykit.poll;

import io.communitykit.poll.text.Refusal;

/** Says what became of an option that somebody added or judged. */
public sealed interface ProposalResult {

    /**
     * It is recorded.
     *
     * @param standing whether it may be voted for
     */
    record Recorded(AddedOption.Standing standing) implements ProposalResult {}

    /**
     * The same was recorded before; nothing was written.
     *
     * @param standing whether it may be voted for
     */
    record Duplicate(AddedOption.Standing standing) implements ProposalResult {}

    /** The poll has another option under this key; nothing was written. */
    record Taken() implements ProposalResult {}

    /**
     * It may not be added; nothing was written.
     *
     * @param reason why, in six languages
     */
    record NotAllowed(Refusal reason) implements ProposalResult {}

    /** The poll is not open; nothing was written. */
    record NotOpen() implements ProposalResult {}

    /** There is no such option that was added, or it was judged before. */
    record NothingToJudge() implements ProposalResult {}
}
