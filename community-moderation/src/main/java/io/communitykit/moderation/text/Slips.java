package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the terms of which a word is a slip: two neighboring letters swapped, one letter left out, or the space of a
 * phrase. A swap leaves the letters of a word the same, so that words are looked up by the sum of a number for each
 * letter; what is left after deleting a letter is in the table too. Immutable.
 */
final class Slips {

    /** The shortest term of which a slip is looked for. */
    static final int SHORTEST = 4;
    /** The shortest of which one is looked for without a vocabulary. */
    private static final int SHORTEST_ALONE = 5;

    private static final int LONGEST = 40;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int BITS_PER_ENTRY = 16;
    private static final int SMALLEST = 6;

    private final Lexicon lexicon;
    /** Sums and the terms that they belong to, by open addressing; a term is one more than its number, 0 is none. */
    private long[] sums = new long[64];

    private int[] terms = new int[64];
    private int size;
    /** Three bits in one number for each sum, after Bloom. */
    private final long[] filter;

    private final int shift;

    Slips(Lexicon lexicon) {
        this.lexicon = lexicon;
        int shortest = lexicon.hasVocabulary() ? SHORTEST : SHORTEST_ALONE;
        for (int i = 0; i < lexicon.size(); i++) {
            int[] letters = letters(lexicon.pattern(i));
            boolean phrase = letters.length < lexicon.pattern(i).length;
            if (letters.length < shortest || letters.length > LONGEST) {
                continue;
            }
            long sum = sum(letters);
            put(sum, i);
            if (!phrase) {
                for (int at = 0; at < letters.length; at++) {
                    if (isFirst(letters, at)) {
                        put(sum - mix(letters[at]), i);
                    }
                }
            }
        }
        int bits = SMALLEST;
        while (1L << bits < (long) size * BITS_PER_ENTRY) {
            bits++;
        }
        filter = new long[1 << (bits - 6)];
        shift = Long.SIZE - (bits - 6);
        for (int slot = 0; slot < sums.length; slot++) {
            if (terms[slot] != 0) {
                filter[(int) ((sums[slot] * SPREAD) >>> 1 >>> (shift - 1))] |= bits(sums[slot]);
            }
        }
    }

    private static boolean isFirst(int[] letters, int at) {
        for (int i = 0; i < at; i++) {
            if (letters[i] == letters[at]) {
                return false;
            }
        }
        return true;
    }

    private void put(long sum, int term) {
        if (3 * size >= 2 * sums.length) {
            grow();
        }
        int slot = (int) (sum >>> 20) & (sums.length - 1);
        while (terms[slot] != 0) {
            slot = (slot + 1) & (sums.length - 1);
        }
        sums[slot] = sum;
        terms[slot] = term + 1;
        size++;
    }

    private void grow() {
        long[] oldSums = sums;
        int[] oldTerms = terms;
        sums = new long[2 * oldSums.length];
        terms = new int[sums.length];
        size = 0;
        for (int i = 0; i < oldSums.length; i++) {
            if (oldTerms[i] != 0) {
                put(oldSums[i], oldTerms[i] - 1);
            }
        }
    }

    private static int[] letters(int[] pattern) {
        FoldTable table = FoldTable.of(Fold.STANDARD);
        return Arrays.stream(pattern)
                .filter(cp -> FoldTable.kind(table.entry(cp)) == CharKind.WORD)
                .toArray();
    }

    /** The number of a letter. */
    static long mix(int letter) {
        long mixed = letter * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    private static long sum(int[] letters) {
        return Arrays.stream(letters).mapToLong(Slips::mix).sum();
    }

    private static long bits(long sum) {
        return 1L << sum | 1L << (sum >>> 6) | 1L << (sum >>> 12);
    }

    boolean mayBe(long sum) {
        long bits = bits(sum);
        return (filter[(int) ((sum * SPREAD) >>> 1 >>> (shift - 1))] & bits) == bits;
    }

    /** Tells whether a word of ASCII letters, of any case, is a slip of a term; allocates nothing. */
    boolean isSlip(char[] read, int start, int end, long sum) {
        if (!mayBe(sum)) {
            return false;
        }
        for (int slot = (int) (sum >>> 20) & (sums.length - 1);
                terms[slot] != 0;
                slot = (slot + 1) & (sums.length - 1)) {
            if (sums[slot] == sum && isSlip(read, start, end, lexicon.pattern(terms[slot] - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSlip(char[] read, int start, int end, int[] pattern) {
        int same = 0;
        while (same < pattern.length && start + same < end && (read[start + same] | 0x20) == pattern[same]) {
            same++;
        }
        if (same == pattern.length && start + same == end) {
            return false;
        }
        int shorter = pattern.length - (end - start);
        // Phrases, and patterns that are not of letters alone, are looked at closer.
        boolean plain = shorter == 0 || shorter == 1;
        int word = start + same + (shorter == 0 ? 2 : 0);
        int term = same + (shorter == 0 ? 2 : 1);
        if (!plain || word > end) {
            return true;
        }
        while (word < end && (read[word] | 0x20) == pattern[term]) {
            word++;
            term++;
        }
        return word == end;
    }

    /** The terms that a word is a slip of. */
    List<Integer> of(int[] word, long sum) {
        List<Integer> found = new ArrayList<>();
        for (int slot = (int) (sum >>> 20) & (sums.length - 1);
                terms[slot] != 0;
                slot = (slot + 1) & (sums.length - 1)) {
            if (sums[slot] == sum && isSlip(word, terms[slot] - 1)) {
                found.add(terms[slot] - 1);
            }
        }
        return found;
    }

    private boolean isSlip(int[] word, int index) {
        int[] pattern = lexicon.pattern(index);
        int[] letters = letters(pattern);
        if (letters.length < pattern.length) {
            return Arrays.equals(word, letters);
        }
        return word.length == letters.length ? isSwapped(word, letters) : isDeleted(word, letters);
    }

    private static boolean isSwapped(int[] word, int[] term) {
        int at = Arrays.mismatch(word, term);
        return at >= 0
                && at + 1 < word.length
                && word[at] == term[at + 1]
                && word[at + 1] == term[at]
                && Arrays.equals(word, at + 2, word.length, term, at + 2, term.length);
    }

    private static boolean isDeleted(int[] word, int[] term) {
        int at = Arrays.mismatch(word, term);
        return word.length + 1 == term.length && Arrays.equals(word, at, word.length, term, at + 1, term.length);
    }
}
