package io.communitykit.poll.opinion;

import io.communitykit.poll.tally.Rational;
import java.util.List;
import java.util.Objects;

/**
 * Tells a statement on which every group that is shown takes one side: in each, the smoothed share of the side exceeds
 * one half.
 *
 * @param statement its key
 * @param side {@code AGREE} or {@code DISAGREE}
 * @param consensus the group-informed consensus of Polis: the product over the groups of (votes for the side + 1) /
 *     (votes + 2), exact. A large group weighs no more than a small one
 * @param groups what each group said, in the order of the groups that are shown
 */
public record CommonStatement(String statement, Stance side, Rational consensus, List<StanceCounts> groups) {

    /** Copies the list. */
    public CommonStatement {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(consensus, "consensus");
        groups = List.copyOf(groups);
    }
}
