package io.communitykit.moderation.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads a stretch of text that looks disguised in every way that it can be read, along the trie of the terms. What is
 * tried from one place is bounded, so time is linear in the length of the text. Not thread-safe.
 */
final class Unmasker {

    /** The most steps from one place. */
    private static final int BUDGET = 128;
    /** The most steps for one character of a chunk, on average, and for a chunk however short it is. */
    private static final int SHARE = 32;

    private static final int LEAST = 4096;
    /** The most characters that may stand between two letters. */
    private static final int WIDEST_GAP = 4;

    private static final int SHORTEST = 3;
    private static final int RUN = 3;
    /** What is longer is no ordinary word, however its repeated letters are read. */
    private static final int LONGEST_ORDINARY = 64;
    /** The longest run of characters that are not alike but may be the same letter. */
    private static final int LONGEST_MIXED_RUN = 8;

    private static final int ANY = Integer.MAX_VALUE;
    private static final String QUIET_GAPS = ".-/&+,:'\u2019\u2010\u2011";
    private static final String APOSTROPHES = "'\u2019";

    /** How sure it is that a word is a term in disguise. */
    private enum Belief {
        NONE,
        SUSPECTED,
        CERTAIN
    }

    private final Lexicon lexicon;
    private final Automaton automaton;
    private final Glyphs glyphs;
    private final TermMatcher.Sink sink;
    private final Set<Long> told = new LinkedHashSet<>();
    private int begin;
    private int budget;
    private long steps;

    Unmasker(Lexicon lexicon, Glyphs glyphs, TermMatcher.Sink sink) {
        this.lexicon = lexicon;
        this.automaton = lexicon.automaton();
        this.glyphs = glyphs;
        this.sink = sink;
    }

    long steps() {
        return steps;
    }

    /** Looks at all that the glyphs hold. */
    void read() {
        long left = LEAST + (long) SHARE * glyphs.size();
        for (begin = 0; begin < glyphs.size() && left > 0; begin++) {
            if (isStart(begin)) {
                budget = BUDGET;
                letter(0, begin, Guise.PLAIN);
                left -= BUDGET - budget;
                steps += BUDGET - budget;
            }
        }
    }

    private boolean isStart(int at) {
        if (glyphs.isSpace(at)) {
            return false;
        }
        return at == 0
                || lexicon.mayBeginInWords()
                || !glyphs.isWord(at - 1)
                || !glyphs.isWord(at)
                || glyphs.isDigitAt(at) != glyphs.isDigitAt(at - 1);
    }

    /** Goes on from a state with the letter that a character may be. */
    private void letter(int state, int at, Guise guise) {
        if (budget-- <= 0) {
            return;
        }
        int written = glyphs.codePoint(at);
        letter(state, at, written, guise.plain(at, glyphs));
        for (int other : glyphs.alternatives(at)) {
            letter(state, at, other, guise.read(written, glyphs.isEncoded(at)));
        }
    }

    private void letter(int state, int at, int letter, Guise guise) {
        int first = automaton.child(state, letter);
        if (first < 0) {
            return;
        }
        int same = glyphs.run(at);
        int all = run(at, letter);
        run(first, at, same, letter, guise);
        if (all > same) {
            run(first, at, all, letter, guise);
        }
        if (same > 1 && !glyphs.isWord(at)) {
            run(first, at, 1, letter, guise);
        }
    }

    /** How many characters from a place on may be read as a letter; as many as are alike if those are too many. */
    private int run(int at, int letter) {
        int end = at + 1;
        int most = Math.min(glyphs.size(), at + LONGEST_MIXED_RUN);
        while (end < most && (glyphs.codePoint(end) == letter || mayBe(end, letter))) {
            end++;
        }
        int alike = glyphs.run(at);
        return end == at + LONGEST_MIXED_RUN ? alike : Math.max(alike, end - at);
    }

    private boolean mayBe(int at, int letter) {
        for (int other : glyphs.alternatives(at)) {
            if (other == letter) {
                return true;
            }
        }
        return false;
    }

    /** Reads a run of one letter as one, as many, or, if it is long or doubled, as fewer than there are. */
    private void run(int first, int at, int length, int letter, Guise guise) {
        int state = first;
        for (int wanted = 1; wanted <= length && state >= 0; wanted++) {
            if (wanted == length) {
                after(state, at + length, guise.letters(wanted));
            } else if (length >= RUN || wanted == 1) {
                after(state, at + length, guise.letters(wanted).repeated(length >= RUN));
            }
            state = automaton.child(state, letter);
        }
    }

    private void after(int state, int at, Guise guise) {
        if (budget-- <= 0) {
            return;
        }
        for (int pattern = automaton.pattern(state); pattern >= 0; pattern = automaton.samePattern(pattern)) {
            accept(pattern, at, guise);
        }
        if (at >= glyphs.size()) {
            return;
        }
        if (!glyphs.isSpace(at)) {
            letter(state, at, guise);
        }
        int phrase = automaton.child(state, ' ');
        boolean space = false;
        boolean odd = false;
        for (int next = at; next < glyphs.size() && next - at <= WIDEST_GAP; next++) {
            if (next > at && !glyphs.isSpace(next)) {
                if (phrase >= 0) {
                    letter(phrase, next, next == at + 1 && space ? guise : guise.split());
                }
                letter(state, next, guise.gap(at, space, odd));
            }
            if (glyphs.isWord(next) || glyphs.isSolo(next)) {
                break;
            }
            space |= glyphs.isSpace(next);
            odd |= !glyphs.isSpace(next) && QUIET_GAPS.indexOf(glyphs.codePoint(next)) < 0;
        }
    }

    private void accept(int index, int end, Guise guise) {
        Term term = lexicon.term(index);
        boolean left = term.mode().beginsInWord() || isBorder(begin);
        boolean right = term.mode().endsInWord() || isBorder(end);
        boolean padded = !(left && right);
        if (padded && !(guise.isPlain() && isPadded(end))) {
            return;
        }
        if (!padded && guise.isPlain()) {
            return;
        }
        Disguise disguise = padded ? Disguise.PADDED : guise.disguise();
        if (!padded
                && disguise.compareTo(Disguise.LOOK_ALIKE) > 0
                && !isPlausible(lexicon.pattern(index).length, guise, end)) {
            return;
        }
        Belief belief = judge(end, guise);
        if (belief != Belief.NONE && told.add(((long) index << Integer.SIZE) | glyphs.from(begin))) {
            sink.disguised(
                    lexicon.number(index), glyphs.from(begin), glyphs.to(end - 1), disguise, belief == Belief.CERTAIN);
        }
    }

    private boolean isPlausible(int length, Guise guise, int end) {
        int shortest = glyphs.isSolo(begin) || glyphs.isSolo(end - 1) ? SHORTEST - 1 : SHORTEST;
        if (length < shortest || (guise.real() == 0 && (guise.digits() > 0 || guise.leets() < 2))) {
            return false;
        }
        if (guise.spaced() > 0 && guise.gaps() != guise.letters() - 1) {
            return false;
        }
        return guise.spaced() == 0 || isAlone(end);
    }

    /** Tells whether the last of some spaced letters is a letter alone. */
    private boolean isAlone(int end) {
        return end >= glyphs.size() || !glyphs.isWord(end);
    }

    /** Tells disguised words from ordinary ones. */
    private Belief judge(int end, Guise guise) {
        if (guise.doubles() > 0 && !guise.isLongRun() && guise.doubles() < guise.runs()) {
            // A doubled letter alone is no disguise, unless nobody writes such a word.
            boolean unheardOf = lexicon.hasVocabulary() && !lexicon.isOrdinary(letters(begin, end, 2));
            return unheardOf ? Belief.CERTAIN : Belief.NONE;
        }
        if (guise.isLongRun() && end - begin <= LONGEST_ORDINARY) {
            String twice = letters(begin, end, 2);
            if (lexicon.words(twice).length == 0 && lexicon.isOrdinary(twice)) {
                return Belief.NONE;
            }
        }
        if (guise.gaps() == 0 || guise.gaps() == guise.letters() - 1 || glyphs.isSolo(begin)) {
            return Belief.CERTAIN;
        }
        return guise.gaps() > 1 ? Belief.CERTAIN : oneGap(guise, end);
    }

    private Belief oneGap(Guise guise, int end) {
        int gap = guise.firstGap();
        if (APOSTROPHES.indexOf(glyphs.codePoint(gap)) >= 0) {
            return Belief.NONE;
        }
        int after = gap;
        while (after < end && !glyphs.isWord(after)) {
            after++;
        }
        if (!lexicon.hasVocabulary()) {
            return guise.isOdd() ? Belief.CERTAIN : Belief.SUSPECTED;
        }
        boolean twoWords = lexicon.isOrdinary(letters(begin, gap, ANY)) && lexicon.isOrdinary(letters(after, end, ANY));
        return twoWords ? Belief.NONE : Belief.CERTAIN;
    }

    /** The letters between two places, runs of more than some shortened. */
    private String letters(int start, int end, int longest) {
        StringBuilder word = new StringBuilder();
        int run = 0;
        for (int i = start; i < end; i++) {
            run = i > start && glyphs.codePoint(i) == glyphs.codePoint(i - 1) ? run + 1 : 1;
            if (glyphs.isWord(i) && run <= longest) {
                word.appendCodePoint(glyphs.codePoint(i));
            }
        }
        return word.toString();
    }

    private boolean isBorder(int at) {
        return at == 0 || at >= glyphs.size() || !(glyphs.isWord(at) && glyphs.isWord(at - 1));
    }

    /** Tells whether the word around is nothing but the term and digits; or letters, if the term is of digits. */
    private boolean isPadded(int end) {
        boolean digits = glyphs.isDigitAt(begin);
        return isPadding(begin - 1, -1, !digits) && isPadding(end, 1, !digits);
    }

    private boolean isPadding(int from, int step, boolean digits) {
        for (int i = from; i >= 0 && i < glyphs.size() && glyphs.isWord(i); i += step) {
            if (glyphs.isDigitAt(i) != digits) {
                return false;
            }
        }
        return true;
    }
}
