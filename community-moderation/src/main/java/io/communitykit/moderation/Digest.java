package io.communitykit.moderation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes SHA-256 digests, in lower case hexadecimal. */
final class Digest {

    private final MessageDigest digest;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String of(String text) {
        Digest made = new Digest();
        made.add(text);
        return made.finish();
    }

    /**
     * The digest of what is judged: the subject and all parts, each with its length, so that none runs into another.
     */
    static String of(Submission submission) {
        Digest made = new Digest();
        made.add(submission.subject().toString());
        submission.parts().forEach((part, text) -> {
            made.add(part);
            made.add(text);
        });
        return made.finish();
    }

    private void add(String text) {
        byte[] bytes = utf16(text);
        int length = bytes.length;
        digest.update(
                new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        digest.update(bytes);
    }

    /** Not by a charset: those take all unpaired surrogates for one another. */
    private static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
