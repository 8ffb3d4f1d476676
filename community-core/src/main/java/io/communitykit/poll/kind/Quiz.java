package io.communitykit.poll.kind;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.ApprovalRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question has right answers. Votes are final, so that the solution can be shown to those who have answered.
 *
 * @param correct the options that are right; a ballot is right if it names exactly these
 * @param explanation why; absent if that needs no word
 */
public record Quiz(List<String> correct, @Nullable String explanation) implements PollKind, SelfChecking {

    /** Copies the options. */
    public Quiz {
        correct = List.copyOf(correct);
    }

    /**
     * Leaves the solution out, for those who may not see it yet.
     *
     * @return the question alone
     */
    public Quiz asked() {
        return new Quiz(List.of(), null);
    }

    @Override
    public void check(ConfigCheck check) {
        if (correct.isEmpty()) {
            check.missing("correct", "{poll.quiz.correct}");
        }
        for (int i = 0; i < correct.size(); i++) {
            if (correct.indexOf(correct.get(i)) < i) {
                check.duplicate("correct[" + i + "]", correct.get(i));
            }
        }
    }

    @Override
    public TallyRule rule() {
        return new ApprovalRule();
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        return correct.size() == 1 ? new Single().refusal(paper) : new Approval(rule()).refusal(paper);
    }

    /**
     * Tells whether a ballot is right.
     *
     * @param paper the ballot
     * @return true if it names exactly the right options
     */
    public boolean isRight(Paper paper) {
        return paper.equals(new Paper.Choice(correct));
    }
}
