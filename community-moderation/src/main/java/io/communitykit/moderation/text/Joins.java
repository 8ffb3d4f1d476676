package io.communitykit.moderation.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Takes joined words apart: into a term, other terms and common words, so few as can be. Immutable. */
final class Joins {

    private static final int MOST_PARTS = 6;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;
    private static final int SHORTEST_TERM = 3;
    /** The shortest word that is no chance beside a term. */
    private static final int SHORTEST_WORD = 4;
    /** What is longer may be a sentence without spaces. */
    private static final int SENTENCE = 16;

    private static final int GRAM_BITS = 16;

    private final Lexicon lexicon;
    private final long[] heads = new long[1 << (GRAM_BITS - 6)];
    private final long[] tails = new long[1 << (GRAM_BITS - 6)];

    Joins(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (int i = 0; i < lexicon.size(); i++) {
            int[] pattern = lexicon.pattern(i);
            if (pattern.length >= SHORTEST_TERM) {
                set(heads, gram(pattern, 0));
                set(tails, gram(pattern, pattern.length - SHORTEST_TERM));
            }
        }
    }

    private static long gram(int[] pattern, int at) {
        long gram = 0;
        for (int i = at; i < at + SHORTEST_TERM; i++) {
            gram = (gram << Byte.SIZE) | (pattern[i] & 0xFF);
        }
        return gram;
    }

    private static int bit(long gram) {
        return (int) (((gram & 0xFFFFFF) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - GRAM_BITS));
    }

    private static void set(long[] bits, long gram) {
        bits[bit(gram) >> 6] |= 1L << bit(gram);
    }

    private static boolean isSet(long[] bits, long gram) {
        return (bits[bit(gram) >> 6] & (1L << bit(gram))) != 0;
    }

    /** Tells words apart that can be no joined ones, by the bytes of the first and the last three letters. */
    boolean mayBe(int length, long head, long tail) {
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        return lexicon.hasVocabulary()
                ? isSet(heads, head) || isSet(tails, tail)
                : isSet(heads, head) && isSet(tails, tail);
    }

    /** Where the parts of a word end, in pairs of a term's index or -1 and the place; empty if it has none. */
    List<int[]> of(String word) {
        int length = word.length();
        // best[i]: fewest parts up to i; with a term among them in the second row
        int[][] best = new int[2][length + 1];
        int[][][] from = new int[2][length + 1][];
        for (int[] row : best) {
            Arrays.fill(row, MOST_PARTS + 1);
        }
        best[0][0] = 0;
        for (int start = 0; start < length; start++) {
            if (best[0][start] > MOST_PARTS && best[1][start] > MOST_PARTS) {
                continue;
            }
            for (int end = start + 1; end <= length; end++) {
                String part = word.substring(start, end);
                int[] terms = end - start >= SHORTEST_TERM && end - start < length ? lexicon.words(part) : new int[0];
                boolean filler = isFiller(part, start) || (length >= SENTENCE && isWord(part));
                for (int had = 0; had < 2; had++) {
                    int parts = best[had][start] + 1;
                    int has = terms.length > 0 ? 1 : had;
                    if ((terms.length > 0 || filler) && parts <= MOST_PARTS && parts < best[has][end]) {
                        best[has][end] = parts;
                        from[has][end] = new int[] {start, had, terms.length > 0 ? terms[0] : -1};
                    }
                }
            }
        }
        return best[1][length] > MOST_PARTS ? List.of() : sound(traced(from, length));
    }

    private boolean isWord(String part) {
        return part.length() >= SHORTEST_WORD && lexicon.isOrdinary(part);
    }

    private static List<int[]> traced(int[][][] from, int length) {
        Deque<int[]> parts = new ArrayDeque<>();
        int has = 1;
        for (int end = length; end > 0; ) {
            int[] step = from[has][end];
            parts.addFirst(new int[] {step[2], step[0], end});
            end = step[0];
            has = step[1];
        }
        return List.copyOf(parts);
    }

    /** Refuses the shortest of terms beside the shortest of words: many words look like that by chance. */
    private static List<int[]> sound(List<int[]> parts) {
        boolean shortTerms = parts.stream().allMatch(part -> part[0] < 0 || part[2] - part[1] == SHORTEST_TERM);
        boolean shortWords = parts.stream().anyMatch(part -> part[0] < 0 && part[2] - part[1] == 2);
        return shortTerms && shortWords ? List.of() : parts;
    }

    private boolean isFiller(String part, int start) {
        return lexicon.isCommon(part) && (part.length() > 1 || start == 0);
    }
}
