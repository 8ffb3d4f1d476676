package io.communitykit.poll.opinion;

/**
 * Says how many votes may be taken. Memory grows with the votes; time with the votes and the square of the voters.
 *
 * @param voters how many voters there may be
 * @param statements how many statements there may be
 * @param votes how many votes there may be in all
 */
public record OpinionLimits(int voters, int statements, int votes) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public OpinionLimits {
        if (voters < 1 || statements < 1 || votes < 1) {
            throw new IllegalArgumentException(
                    "limits were " + voters + ", " + statements + " and " + votes + " but each must be positive");
        }
    }

    /**
     * Allows 10,000 voters, 1,000 statements and a million votes.
     *
     * @return the limits unless others are given
     */
    public static OpinionLimits defaults() {
        return new OpinionLimits(10_000, 1_000, 1_000_000);
    }
}
