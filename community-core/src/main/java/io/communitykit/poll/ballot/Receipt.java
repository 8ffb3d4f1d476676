package io.communitykit.poll.ballot;

import io.communitykit.Keys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Lets the voter alone find a ballot of a secret poll again. The host draws it at random for each vote, hands it to the
 * voter and keeps it nowhere; the ballot is stored under its digest.
 *
 * @param value at least {@value #MIN_LENGTH} characters that nobody can guess
 */
public record Receipt(String value) {

    /** The fewest characters of a receipt. */
    public static final int MIN_LENGTH = 16;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is too short to be beyond guessing
     */
    public Receipt {
        if (value.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("receipt had " + value.length()
                    + " characters but it must have at least " + MIN_LENGTH + ", drawn at random");
        }
        Keys.check("receipt", value);
    }

    /**
     * Gives the name under which the ballot is published.
     *
     * @return SHA-256 of the receipt in lower case hexadecimal digits
     */
    public String digest() {
        return sha256(value);
    }

    /** Shows nothing, so that no log does. */
    @Override
    public String toString() {
        return "Receipt[hidden]";
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
