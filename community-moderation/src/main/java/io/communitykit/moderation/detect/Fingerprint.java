package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Fold;
import io.communitykit.moderation.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which texts are nearly the same without keeping them: 64 small numbers, each the least of a hash over all runs
 * of three words of the folded text, of which two texts share about as large a part as of those runs (Broder, "On the
 * resemblance and containment of documents", 1997). The words cannot be read from it. Immutable.
 *
 * @param value 128 hexadecimal digits
 */
public record Fingerprint(String value) {

    private static final int NUMBERS = 64;
    private static final int RUN = 3;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * NUMBERS + "}");
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is not 128 hexadecimal digits
     */
    public Fingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "fingerprint was '" + value + "' but it must be " + 2 * NUMBERS + " hexadecimal digits");
        }
    }

    /**
     * Takes the fingerprint of a text. Case, marks, width, punctuation and white space do not count. Costs time in
     * proportion to the length of the text.
     *
     * @param text any text
     * @return the fingerprint; texts without letters and digits have the same
     */
    public static Fingerprint of(String text) {
        long[] least = new long[NUMBERS];
        Arrays.fill(least, Long.MAX_VALUE);
        List<Long> words = words(text);
        int runs = Math.max(1, words.size() - RUN + 1);
        for (int run = 0; run < runs; run++) {
            long hash = SPREAD;
            for (int i = run; i < Math.min(run + RUN, words.size()); i++) {
                hash = mix(hash ^ words.get(i));
            }
            for (int i = 0; i < NUMBERS; i++) {
                least[i] = Math.min(least[i], mix(hash + i * SPREAD) >>> 1);
            }
        }
        byte[] bytes = new byte[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            bytes[i] = (byte) least[i];
        }
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    /** The hashes of words; of a script without spaces each letter is one. */
    private static List<Long> words(String text) {
        List<Long> words = new ArrayList<>();
        long hash = 0;
        boolean open = false;
        String folded = Fold.STANDARD.apply(text);
        for (int i = 0; i < folded.length(); ) {
            int cp = folded.codePointAt(i);
            i += Character.charCount(cp);
            boolean letter = Letters.isWord(cp);
            boolean alone = letter && Mentions.standsAlone(cp);
            if (open && (!letter || alone)) {
                words.add(hash);
                open = false;
                hash = 0;
            }
            if (alone) {
                words.add(mix(cp));
            } else if (letter) {
                hash = mix(hash ^ cp);
                open = true;
            }
        }
        if (open) {
            words.add(hash);
        }
        return words;
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * Estimates which part of their runs of words two texts share.
     *
     * @param other the fingerprint of the other text
     * @return whole percents, rounded down: 100 for the same words in the same order; some 10 more or less than the
     *     true share
     */
    public int likeness(Fingerprint other) {
        int same = 0;
        for (int i = 0; i < 2 * NUMBERS; i += 2) {
            same += value.regionMatches(i, other.value, i, 2) ? 1 : 0;
        }
        return 100 * same / NUMBERS;
    }
}
