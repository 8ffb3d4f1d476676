package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private static final int BITS_PER_ENTRY = 16;

    private final Lexicon lexicon;
    private final Map<Long, int[]> bySum;
    private final long[] filter;
    private final int shift;

    Slips(Lexicon lexicon) {
        this.lexicon = lexicon;
        int shortest = lexicon.hasVocabulary() ? SHORTEST : SHORTEST_ALONE;
        Map<Long, List<Integer>> entries = new LinkedHashMap<>();
        for (int i = 0; i < lexicon.size(); i++) {
            int[] letters = letters(lexicon.pattern(i));
            boolean phrase = letters.length < lexicon.pattern(i).length;
            if (letters.length < shortest || letters.length > LONGEST) {
                continue;
            }
            long sum = sum(letters);
            int number = i;
            entries.computeIfAbsent(sum, any -> new ArrayList<>()).add(number);
            if (!phrase) {
                Arrays.stream(letters)
                        .distinct()
                        .forEach(letter -> entries.computeIfAbsent(sum - mix(letter), any -> new ArrayList<>())
                                .add(number));
            }
        }
        bySum = new LinkedHashMap<>();
        int size = 10;
        while (1L << size < (long) entries.size() * BITS_PER_ENTRY) {
            size++;
        }
        filter = new long[1 << (size - 6)];
        shift = Long.SIZE - size;
        entries.forEach((sum, all) -> {
            bySum.put(sum, all.stream().mapToInt(Integer::intValue).toArray());
            int bit = (int) (sum >>> shift);
            filter[bit >> 6] |= 1L << bit;
        });
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

    boolean mayBe(long sum) {
        int bit = (int) (sum >>> shift);
        return (filter[bit >> 6] & (1L << bit)) != 0;
    }

    /** The terms that a word is a slip of. */
    List<Integer> of(int[] word, long sum) {
        List<Integer> found = new ArrayList<>();
        for (int index : bySum.getOrDefault(sum, new int[0])) {
            int[] pattern = lexicon.pattern(index);
            int[] letters = letters(pattern);
            boolean phrase = letters.length < pattern.length;
            boolean slip = phrase
                    ? Arrays.equals(word, letters)
                    : word.length == letters.length ? isSwapped(word, letters) : isDeleted(word, letters);
            if (slip) {
                found.add(index);
            }
        }
        return found;
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
