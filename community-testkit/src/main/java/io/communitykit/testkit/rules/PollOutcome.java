package io.communitykit.testkit.rules;

import io.communitykit.poll.PollStatus;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.View;
import java.util.List;

/**
 * Holds what came of a poll. Immutable.
 *
 * @param answers what became of each vote of the last step, in order
 * @param status where the poll stands
 * @param result how it stands or ended, as staff see it who have voted; hidden if the poll hides it even from them
 */
public record PollOutcome(List<VoteResult> answers, PollStatus status, View<PollResult> result) {

    /** Copies the answers. */
    public PollOutcome {
        answers = List.copyOf(answers);
    }
}
