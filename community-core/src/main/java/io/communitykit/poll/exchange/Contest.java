package io.communitykit.poll.exchange;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Unranked;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Holds what an election file carries: ballots without voters, and what is needed to count them. Immutable.
 *
 * @param title what it is called; empty for nothing
 * @param seats how many are to be elected, positive
 * @param unranked what it means that a ballot does not rank a candidate; only some formats say it
 * @param ballots the candidates and the papers
 */
public record Contest(String title, int seats, Unranked unranked, Ballots ballots) {

    /**
     * Checks the seats.
     *
     * @throws IllegalArgumentException if the seats are not positive
     */
    public Contest {
        Objects.requireNonNull(ballots, "ballots");
        if (seats < 1) {
            throw new IllegalArgumentException("seats was " + seats + " but it must be at least 1");
        }
    }

    /**
     * Describes a contest in which those who are not ranked are level behind all others.
     *
     * @param title what it is called
     * @param seats how many are to be elected
     * @param ballots the candidates and the papers
     * @return the contest
     */
    public static Contest of(String title, int seats, Ballots ballots) {
        return new Contest(title, seats, Unranked.LAST, ballots);
    }

    /**
     * Digests candidates, ballots and seats, to be published with a result: whoever counts an export again can tell
     * that it holds the same ballots. SHA-256 over the UTF-8 bytes of {@link BallotFormat#JSON}, in lower case
     * hexadecimal; the order in which ballots were cast does not matter.
     *
     * @return the digest, 64 characters
     */
    public String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(BallotFormat.JSON.write(this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
