package io.communitykit.poll.opinion;

/**
 * Says who is grouped and what is shown. Immutable.
 *
 * @param minimumVotes on how many statements a voter must have voted to be grouped, positive; where there are fewer
 *     statements, all of them
 * @param minimumGroup how many voters a group needs for its figures to be shown, and how many of each shown group must
 *     have voted on a statement for it to be compared, at least 2
 * @param statements how many statements that set it apart are told of a group at most, positive
 */
public record OpinionRule(int minimumVotes, int minimumGroup, int statements) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below its least
     */
    public OpinionRule {
        atLeast("minimumVotes", minimumVotes, 1);
        atLeast("minimumGroup", minimumGroup, 2);
        atLeast("statements", statements, 1);
    }

    /**
     * Asks for 7 votes of a voter and tells 5 statements of a group, both as Polis does; shows groups of 5 and more.
     *
     * @return the rule unless another is given
     */
    public static OpinionRule defaults() {
        return new OpinionRule(7, 5, 5);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " was " + value + " but it must be at least " + least);
        }
    }
}
