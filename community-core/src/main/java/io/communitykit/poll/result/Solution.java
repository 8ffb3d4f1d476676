package io.communitykit.poll.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows the solution of a quiz.
 *
 * @param correct the options that are right
 * @param explanation why; absent if the quiz does not say
 * @param right whether the viewer's own answer is right; absent if the viewer did not answer
 */
public record Solution(
        List<String> correct,
        @Nullable String explanation,
        @Nullable Boolean right) {

    /** Copies the options. */
    public Solution {
        correct = List.copyOf(correct);
    }
}
