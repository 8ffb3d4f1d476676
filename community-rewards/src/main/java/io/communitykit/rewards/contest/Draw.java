package io.communitykit.rewards.contest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws winners so that anybody can verify it. Immutable and thread-safe; no chance, no clock.
 *
 * <ol>
 *   <li>Before: publish {@link #commitment} of a secret seed, {@link #entriesHash} of the entries, and which value of a
 *       public beacon will be used that does not exist yet.
 *   <li>After: reveal the seed. Whoever has it, the beacon's value and the entries computes the same winners.
 * </ol>
 *
 * <p>The formula, all hashes SHA-256 over raw bytes: {@code commitment = H(seed)}, {@code entriesHash = H(entries
 * joined by commas, in UTF-8)}, {@code mixed = H(seed | beacon | label | entriesHash)}. Whether a value of the beacon
 * is genuine is verified elsewhere.
 */
public final class Draw {

    private static final HexFormat HEX = HexFormat.of();
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private final byte[] seed;
    private final byte[] beacon;
    private final List<String> entries;
    private final Rule rule;

    /** Says how a number is made of a hash. */
    public enum Rule {

        /**
         * Takes the remainder, as some published draws do. The first entries are drawn more often than the last, by
         * less than the number of entries in 2 to the 256th.
         */
        REMAINDER,

        /**
         * Throws a hash away that lies in the incomplete last stretch, and hashes it again; every entry is drawn as
         * often as any other.
         */
        REJECTION
    }

    private Draw(byte[] seed, byte[] beacon, List<String> entries, Rule rule) {
        this.seed = seed;
        this.beacon = beacon;
        this.entries = entries;
        this.rule = rule;
    }

    /**
     * Prepares a draw.
     *
     * @param seed the revealed seed, in hexadecimal
     * @param beacon the value of the beacon, in hexadecimal
     * @param entries the entries in their published order, each once, none empty or with a comma; at least one
     * @param rule how a number is made of a hash
     * @return the draw
     * @throws IllegalArgumentException if a text is not hexadecimal, or an entry is missing, doubled, empty or has a
     *     comma
     */
    public static Draw of(String seed, String beacon, List<String> entries, Rule rule) {
        List<String> copied = List.copyOf(entries);
        if (copied.isEmpty()) {
            throw new IllegalArgumentException("entries were [] but there must be at least one");
        }
        if (copied.stream().distinct().count() < copied.size()) {
            throw new IllegalArgumentException("entries held one twice but each must stand once");
        }
        copied.stream()
                .filter(entry -> entry.isEmpty() || entry.indexOf(',') >= 0)
                .findFirst()
                .ifPresent(entry -> {
                    throw new IllegalArgumentException(
                            "entries held '" + entry + "' but an entry must have a character and no comma");
                });
        return new Draw(bytes("seed", seed), bytes("beacon", beacon), copied, rule);
    }

    /**
     * Computes what is published before the draw.
     *
     * @param seed the secret seed, in hexadecimal; at least 32 bytes from a good source
     * @return the commitment, in hexadecimal
     * @throws IllegalArgumentException if the seed is not hexadecimal
     */
    public static String commitment(String seed) {
        return HEX.formatHex(sha256(bytes("seed", seed)));
    }

    /**
     * Computes the fingerprint of the entries that is published before the draw.
     *
     * @param entries the entries in their order
     * @return SHA-256 of the entries joined by commas, in hexadecimal
     */
    public static String entriesHash(List<String> entries) {
        return HEX.formatHex(sha256(String.join(",", entries).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Computes the hash from which one winner is drawn.
     *
     * @param label what is drawn, such as {@code prize-0}
     * @return the hash, in hexadecimal
     */
    public String mixed(String label) {
        return HEX.formatHex(mix(label));
    }

    private byte[] mix(String label) {
        byte[] hash = bytes("entries", entriesHash(entries));
        return sha256(seed, beacon, label.getBytes(StandardCharsets.UTF_8), hash);
    }

    /**
     * Draws one entry.
     *
     * @param label what is drawn, such as {@code prize-0}
     * @return the entry
     */
    public String winner(String label) {
        return entries.get(index(mix(label), entries.size()));
    }

    /**
     * Draws several entries, none twice: each among those that are left, in their order.
     *
     * @param label what is drawn; the place, from 0, follows after a hyphen: {@code prize-0}, {@code prize-1}
     * @param count how many, from 1 to the number of entries
     * @return the entries, from the first prize
     * @throws IllegalArgumentException if there are fewer entries, or the count is not positive
     */
    public List<String> winners(String label, int count) {
        if (count < 1 || count > entries.size()) {
            throw new IllegalArgumentException("count was " + count + " but it must be from 1 to " + entries.size());
        }
        List<String> left = new ArrayList<>(entries);
        List<String> winners = new ArrayList<>();
        for (int prize = 0; prize < count; prize++) {
            winners.add(left.remove(index(mix(label + "-" + prize), left.size())));
        }
        return List.copyOf(winners);
    }

    /**
     * Verifies a published draw.
     *
     * @param commitment what was published before, in hexadecimal
     * @param publishedEntries the fingerprint of the entries that was published before, in hexadecimal
     * @param label what was drawn
     * @param published the winners that were published, from the first prize
     * @return true if the seed is the one that was committed to, the entries are those published, and the winners come
     *     out of them
     */
    public boolean verify(String commitment, String publishedEntries, String label, List<String> published) {
        return commitment.equalsIgnoreCase(HEX.formatHex(sha256(seed)))
                && publishedEntries.equalsIgnoreCase(entriesHash(entries))
                && !published.isEmpty()
                && published.size() <= entries.size()
                && winners(label, published.size()).equals(published);
    }

    private int index(byte[] hash, int size) {
        BigInteger count = BigInteger.valueOf(size);
        BigInteger number = new BigInteger(1, hash);
        if (rule == Rule.REJECTION) {
            BigInteger usable = RANGE.subtract(RANGE.mod(count));
            byte[] next = hash;
            while (number.compareTo(usable) >= 0) {
                next = sha256(next);
                number = new BigInteger(1, next);
            }
        }
        return number.mod(count).intValueExact();
    }

    private static byte[] bytes(String name, String hex) {
        try {
            return HEX.parseHex(hex);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + " was '" + hex + "' but it must be hexadecimal", wrong);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
