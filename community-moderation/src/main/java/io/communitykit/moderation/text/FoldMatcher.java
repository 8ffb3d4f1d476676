package io.communitykit.moderation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of one folding. An {@link Automaton} over all of them knows every match; but most text holds nothing
 * that a term begins with, and {@link #seek} passes over such text by looking at whole words, at a fraction of the
 * automaton's cost. Immutable.
 */
final class FoldMatcher {

    private final FoldTable table;
    private final Automaton automaton;
    private final int[] termOf;
    private final int[] lengthOf;
    private final boolean[] wholeWords;
    private final int longest;
    /** First words of terms that begin with a whole word. */
    private final WordFilter firstWords;
    /** First characters of all other terms. */
    private final StartFilter starts;

    private FoldMatcher(FoldTable table, List<int[]> patterns, int[] termOf, boolean[] wholeWords) {
        this.table = table;
        this.termOf = termOf;
        this.wholeWords = wholeWords;
        this.automaton = Automaton.of(patterns);
        this.lengthOf = patterns.stream().mapToInt(pattern -> pattern.length).toArray();
        this.longest = Arrays.stream(lengthOf).max().orElse(0);
        this.firstWords = new WordFilter(patterns.size());
        this.starts = new StartFilter(patterns.size());
        for (int i = 0; i < lengthOf.length; i++) {
            int[] pattern = patterns.get(i);
            if (wholeWords[i] && FoldTable.kind(table.entry(pattern[0])) == CharKind.WORD) {
                addFirstWord(pattern);
            } else {
                starts.add(pattern);
            }
        }
    }

    static FoldMatcher compile(FoldTable table, List<Term> terms, List<Integer> chosen) {
        List<int[]> patterns = new ArrayList<>(chosen.size());
        boolean[] wholeWords = new boolean[chosen.size()];
        for (int i = 0; i < chosen.size(); i++) {
            Term term = terms.get(chosen.get(i));
            patterns.add(fold(table, term.text()));
            wholeWords[i] = term.mode() == TermMode.WORD;
        }
        int[] termOf = chosen.stream().mapToInt(Integer::intValue).toArray();
        return new FoldMatcher(table, patterns, termOf, wholeWords);
    }

    private static int[] fold(FoldTable table, String text) {
        FoldedCursor cursor = new FoldedCursor(table, text, 0);
        int[] folded = new int[text.length()];
        int length = 0;
        while (cursor.next()) {
            if (length == 0 && cursor.codePoint() == ' ') {
                continue;
            }
            if (length == folded.length) {
                folded = Arrays.copyOf(folded, length * 2);
            }
            folded[length++] = cursor.codePoint();
        }
        return Arrays.copyOf(folded, folded[length - 1] == ' ' ? length - 1 : length);
    }

    private void addFirstWord(int[] pattern) {
        long tail = 0;
        int length = 0;
        for (int codePoint : pattern) {
            int kind = FoldTable.kind(table.entry(codePoint));
            if (kind != CharKind.WORD && kind != CharKind.EXTEND) {
                break;
            }
            tail = WordFilter.gather(tail, codePoint);
            length++;
        }
        firstWords.add(tail, length);
    }

    long find(String text, TermMatcher.Sink sink) {
        long steps = text.length();
        @Nullable Walk walk = null;
        int position = 0;
        while (true) {
            position = starts.isEmpty() ? seekWord(text, position) : seek(text, position);
            if (position == text.length()) {
                return walk == null ? steps : steps + walk.steps();
            }
            if (walk == null) {
                walk = new Walk(this, text, sink);
            }
            position = walk.from(position);
        }
    }

    /**
     * Finds the next place from which the automaton must read: a word that a term may begin with, a place where another
     * term may begin, or a word with a character that is folded to several. The place is never inside a word.
     *
     * @param from a place that is not inside a word
     * @return the place; the length of the text if there is none
     */
    private int seek(String text, int from) {
        int[][] pages = table.pages();
        int end = text.length();
        long tail = 0;
        int length = 0;
        int begin = from;
        int previous = -1;
        int previousAt = from;
        for (int i = from; i < end; i++) {
            int codePoint = text.charAt(i);
            int entry = pages[codePoint >> FoldTable.PAGE_BITS][codePoint & FoldTable.PAGE_MASK];
            int at = i;
            if (entry == FoldTable.SURROGATE) {
                codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                codePoint = codePoint > Character.MAX_VALUE ? codePoint : FoldTable.REPLACEMENT;
                entry = table.entry(codePoint);
            }
            int kind = FoldTable.kind(entry);
            if (kind >= CharKind.DROP) {
                if (kind == CharKind.SPECIAL) {
                    // A term may begin with the character before and go on in what this one is folded to.
                    return length > 0 ? begin : previous >= 0 ? previousAt : at;
                }
                continue;
            }
            codePoint = kind == CharKind.SPACE ? ' ' : FoldTable.folded(codePoint, entry);
            boolean inWord = kind == CharKind.WORD || (kind == CharKind.EXTEND && length > 0);
            if (!inWord && length > 0 && firstWords.mayContain(tail, length)) {
                return begin;
            }
            if (previous >= 0 && starts.mayBegin(previous, codePoint)) {
                return length > 0 ? begin : previousAt;
            }
            if (starts.mayBe(codePoint)) {
                return inWord && length > 0 ? begin : at;
            }
            previous = codePoint;
            previousAt = at;
            if (inWord) {
                begin = length == 0 ? at : begin;
                tail = WordFilter.gather(tail, codePoint);
                length++;
            } else {
                tail = 0;
                length = 0;
            }
        }
        return length > 0 && firstWords.mayContain(tail, length) ? begin : end;
    }

    /** Does the same where every term begins with a whole word, which needs less. */
    private int seekWord(String text, int from) {
        int[][] pages = table.pages();
        int end = text.length();
        int begin = from;
        int i = from;
        while (i < end) {
            long tail = 0;
            int length = 0;
            int kind = CharKind.OTHER;
            for (; i < end; i++) {
                int unit = text.charAt(i);
                int entry = pages[unit >> FoldTable.PAGE_BITS][unit & FoldTable.PAGE_MASK];
                kind = entry & CharKind.MASK;
                if (kind != CharKind.WORD) {
                    if (kind == CharKind.DROP || kind == CharKind.DROP_MARK) {
                        continue;
                    }
                    if (kind != CharKind.EXTEND || length == 0) {
                        break;
                    }
                }
                tail = WordFilter.gather(tail, FoldTable.folded(unit, entry));
                length++;
            }
            if (kind == CharKind.SPECIAL && i < end) {
                int read = text.codePointAt(i);
                boolean astral = read >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
                int entry = astral ? table.entry(read) : CharKind.OTHER;
                if (FoldTable.kind(entry) != CharKind.OTHER || (!astral && !Character.isSurrogate((char) read))) {
                    return begin;
                }
                i += Character.charCount(read) - 1;
            }
            if (length > 0 && firstWords.mayContain(tail, length)) {
                return begin;
            }
            begin = ++i;
        }
        return end;
    }

    FoldTable table() {
        return table;
    }

    Automaton automaton() {
        return automaton;
    }

    int longest() {
        return longest;
    }

    int length(int pattern) {
        return lengthOf[pattern];
    }

    int term(int pattern) {
        return termOf[pattern];
    }

    boolean isWholeWords(int pattern) {
        return wholeWords[pattern];
    }
}
