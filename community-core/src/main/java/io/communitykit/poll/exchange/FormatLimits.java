package io.communitykit.poll.exchange;

/**
 * Says how much a file may ask of the reader.
 *
 * @param characters how long the text may be, in UTF-16 units
 * @param candidates how many candidates there may be
 * @param ballots how many different ballots there may be; equal ones that stand on one line count once
 * @param problems after how many problems reading ends
 */
public record FormatLimits(int characters, int candidates, int ballots, int problems) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public FormatLimits {
        if (characters < 1 || candidates < 1 || ballots < 1 || problems < 1) {
            throw new IllegalArgumentException("limits were " + characters + ", " + candidates + ", " + ballots
                    + " and " + problems + " but each must be positive");
        }
    }

    /**
     * Allows what elections need: 256 million characters, 1,000 candidates, 5 million lines of ballots, 100 problems.
     *
     * @return the limits that a reader has unless it is told otherwise
     */
    public static FormatLimits defaults() {
        return new FormatLimits(1 << 28, 1_000, 5_000_000, 100);
    }
}
