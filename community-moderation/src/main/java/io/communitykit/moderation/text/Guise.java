package io.communitykit.moderation.text;

/**
 * Counts how a word was read so far. Immutable.
 *
 * @param letters letters of the term
 * @param runs runs of one letter
 * @param real letters that were read as they are written
 * @param leets digits and symbols that were read as letters
 * @param digits digits among those
 * @param doubles runs of two that were read as one letter
 * @param gaps places between letters where something stands
 * @param spaced places between letters where a space stands
 * @param firstGap the first of the gaps
 * @param flags what else was seen
 */
record Guise(
        int letters,
        int runs,
        int real,
        int leets,
        int digits,
        int doubles,
        int gaps,
        int spaced,
        int firstGap,
        int flags) {

    private static final int ENCODED = 1;
    private static final int LOOK_ALIKE = 2;
    private static final int LONG_RUN = 4;
    private static final int ODD = 8;
    private static final int SPLIT = 16;

    static final Guise PLAIN = new Guise(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Guise plain(int at, Glyphs glyphs) {
        boolean letter = !glyphs.isWord(at) || glyphs.isLetter(at);
        int more = flags | (glyphs.isEncoded(at) ? ENCODED : 0);
        return new Guise(
                letters, runs + 1, real + (letter ? 1 : 0), leets, digits, doubles, gaps, spaced, firstGap, more);
    }

    Guise read(int written, boolean encoded) {
        boolean leet = written < 0x250;
        int more = flags | (encoded ? ENCODED : 0) | (leet ? 0 : LOOK_ALIKE);
        boolean letter = leet && written >= 'a' && written <= 'z';
        return new Guise(
                letters,
                runs + 1,
                real + (leet && !letter ? 0 : 1),
                leets + (leet && !letter ? 1 : 0),
                digits + (Glyphs.isDigit(written) ? 1 : 0),
                doubles,
                gaps,
                spaced,
                firstGap,
                letter ? more | LOOK_ALIKE : more);
    }

    Guise letters(int more) {
        return new Guise(letters + more, runs, real, leets, digits, doubles, gaps, spaced, firstGap, flags);
    }

    Guise repeated(boolean longRun) {
        return new Guise(
                letters,
                runs,
                real,
                leets,
                digits,
                longRun ? doubles : doubles + 1,
                gaps,
                spaced,
                firstGap,
                longRun ? flags | LONG_RUN : flags);
    }

    Guise gap(int at, boolean space, boolean odd) {
        return new Guise(
                letters,
                runs,
                real,
                leets,
                digits,
                doubles,
                gaps + 1,
                spaced + (space ? 1 : 0),
                gaps == 0 ? at : firstGap,
                odd ? flags | ODD : flags);
    }

    Guise split() {
        return new Guise(letters, runs, real, leets, digits, doubles, gaps, spaced, firstGap, flags | SPLIT);
    }

    boolean isLongRun() {
        return (flags & LONG_RUN) != 0;
    }

    boolean isOdd() {
        return (flags & ODD) != 0;
    }

    boolean isPlain() {
        return leets == 0 && doubles == 0 && gaps == 0 && (flags & ~ODD) == 0;
    }

    Disguise disguise() {
        if (gaps > 0 || (flags & SPLIT) != 0) {
            return Disguise.SEPARATED;
        } else if (doubles > 0 || isLongRun()) {
            return Disguise.REPEATED;
        } else if (leets > 0) {
            return Disguise.LEET;
        }
        return (flags & LOOK_ALIKE) != 0 ? Disguise.LOOK_ALIKE : Disguise.ENCODED;
    }
}
