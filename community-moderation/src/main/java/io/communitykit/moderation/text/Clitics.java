package io.communitykit.moderation.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Knows what Arabic writes together with a word: the article, short conjunctions and prepositions before it, pronouns
 * after it. They leave the word what it is, so a border stands between them and the word. To words of fewer than three
 * letters nothing is tied: most of what begins or ends like them are other words.
 */
final class Clitics {

    private static final int SHORTEST = 3;
    private static final int LONGEST_BEFORE = 4;
    private static final int LONGEST_AFTER = 3;

    /** Before nouns: and, so, with, like, for, the, oh; and what they are when written together. */
    private static final Set<String> BEFORE = new TreeSet<>(List.of(
            "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "وبال", "فبال", "وكال", "لل", "ولل", "فلل", "وب",
            "ول", "وك", "فب", "فل", "فك", "يا"));

    /** After nouns: his, her, their, your, my, our. */
    private static final Set<String> AFTER =
            new TreeSet<>(List.of("ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "كن", "ي", "نا"));

    private Clitics() {}

    static boolean mayBeTiedTo(FoldTable table, int[] letters, TermMode mode) {
        if (mode != TermMode.WORD && mode != TermMode.PREFIX && mode != TermMode.SUFFIX) {
            return false;
        }
        int first = 0;
        while (first < letters.length && isLetter(letters[first])) {
            first++;
        }
        int last = 0;
        while (last < letters.length && isLetter(letters[letters.length - 1 - last])) {
            last++;
        }
        boolean whole = first == letters.length;
        boolean before = first >= SHORTEST && (whole || FoldTable.kind(table.entry(letters[first])) != CharKind.WORD);
        boolean after = last >= SHORTEST
                && (whole || FoldTable.kind(table.entry(letters[letters.length - 1 - last])) != CharKind.WORD);
        return (mode.beginsInWord() || before) && (mode.endsInWord() || after);
    }

    /** Tells letters of the Arabic alphabet; marks and tatweel are folded away before. */
    private static boolean isLetter(int codePoint) {
        return (codePoint >= 0x620 && codePoint <= 0x64A) || (codePoint >= 0x671 && codePoint <= 0x6D3);
    }

    /** Tells what may stand before a word, from the letters written before it, the last one first. */
    static boolean isBefore(int[] backwards, int count) {
        StringBuilder letters = new StringBuilder(LONGEST_BEFORE);
        for (int i = count - 1; i >= 0; i--) {
            letters.appendCodePoint(backwards[i]);
        }
        return BEFORE.contains(letters.toString());
    }

    static int longestBefore() {
        return LONGEST_BEFORE;
    }

    /** Tells whether the rest of a word, from a place on, is what may be tied to its end. */
    static boolean isAfter(FoldedCursor cursor, int place) {
        cursor.moveTo(place);
        StringBuilder letters = new StringBuilder(LONGEST_AFTER + 1);
        while (letters.length() <= LONGEST_AFTER && cursor.next() && cursor.kind() <= CharKind.EXTEND) {
            letters.appendCodePoint(cursor.codePoint());
        }
        return AFTER.contains(letters.toString());
    }

    /** Gives everything that may be tied to a word, before and after it, with nothing at either side. */
    static void forEach(boolean after, BiConsumer<String, String> sink) {
        sink.accept("", "");
        BEFORE.forEach(before -> sink.accept(before, ""));
        if (after) {
            for (String end : AFTER) {
                sink.accept("", end);
                BEFORE.forEach(before -> sink.accept(before, end));
            }
        }
    }
}
