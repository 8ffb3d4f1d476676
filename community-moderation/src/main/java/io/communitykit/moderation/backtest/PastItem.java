package io.communitykit.moderation.backtest;

import io.communitykit.moderation.Author;
import io.communitykit.moderation.Background;
import io.communitykit.moderation.Submission;
import java.time.Instant;

/**
 * Holds something that was submitted, and what was known then. Immutable.
 *
 * @param submission what was submitted
 * @param at when, in event time
 * @param known what was known about the author, and what ports answered
 * @param label what people think of it
 */
public record PastItem(Submission submission, Instant at, Background known, Label label) {

    /**
     * Holds something of whose author nothing more is known than the submission says.
     *
     * @param submission what was submitted
     * @param at when, in event time
     * @param label what people think of it
     * @return the item
     */
    public static PastItem of(Submission submission, Instant at, Label label) {
        return new PastItem(submission, at, Background.of(Author.UNKNOWN), label);
    }
}
