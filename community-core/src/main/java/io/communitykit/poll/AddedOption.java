package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.storage.Erasure;

/**
 * Holds an option that a voter added.
 *
 * @param option the option
 * @param by who added it
 * @param standing whether it may be voted for
 */
public record AddedOption(PollOption option, MemberId by, Standing standing) {

    /** Says whether an added option may be voted for. */
    public enum Standing {
        /** It waits for a moderator. */
        WAITING,
        /** It stands on the ballot. */
        ADMITTED,
        /** It does not. */
        REFUSED
    }

    AddedOption erased(Erasure erasure) {
        return new AddedOption(option, erasure.rename(by), standing);
    }

    AddedOption judged(Standing next) {
        return new AddedOption(option, by, next);
    }
}
