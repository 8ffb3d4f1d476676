package io.communitykit.moderation.text;

/**
 * Passes over words in which nothing can be disguised: letters of ASCII alone between white space and the punctuation
 * of sentences, perhaps tied by apostrophes and hyphens, that are no slip of a term nor could be joined of several; and
 * numbers. Allocates nothing. Thread-safe.
 */
final class CleanPass {

    private static final int SEGMENT = 1024;
    private static final int RUN = 3;
    private static final int SINGLES = 3;
    private static final int LONG = 16;
    private static final int LONGEST_WORD = 40;

    private static final int ASCII = 0x80;
    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte SPACE = 2;
    private static final byte BEFORE = 3;
    private static final byte AFTER = 4;

    private static final byte[] KINDS = new byte[ASCII];
    private static final long[] MIX = new long[ASCII];

    static {
        for (int c = 0; c < ASCII; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || (c >= 'a' && c <= 'z');
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            KINDS[c] = letter
                    ? LETTER
                    : space ? SPACE : "(\"".indexOf(c) >= 0 ? BEFORE : ".,;:!?)".indexOf(c) >= 0 ? AFTER : OTHER;
            MIX[c] = Slips.mix(upper ? c + ('a' - 'A') : c);
        }
    }

    private final Slips slips;
    private final Joins joins;
    private final boolean vocabulary;
    // An array of the JDK's own type, so that a thread that outlives the library's class loader does not hold it.
    private final ThreadLocal<char[]> units = ThreadLocal.withInitial(() -> new char[SEGMENT]);

    CleanPass(Slips slips, Joins joins, boolean vocabulary) {
        this.slips = slips;
        this.joins = joins;
        this.vocabulary = vocabulary;
    }

    /**
     * Finds where to look closer.
     *
     * @param from a place where a chunk begins, or white space
     * @return a place where a chunk begins; the length of the text if there is no such
     */
    int next(String text, int from) {
        char[] read = units.get();
        int position = from;
        while (position < text.length()) {
            int length = Math.min(SEGMENT, text.length() - position);
            text.getChars(position, position + length, read, 0);
            boolean last = position + length == text.length();
            int passed = pass(read, length, last);
            if (passed >= 0 || (!last && ~passed == 0)) {
                return position + Math.max(passed, 0);
            }
            position = last ? text.length() : position + ~passed;
        }
        return text.length();
    }

    /** Answers a place, or the complement of where to go on: the beginning of a chunk that is cut. */
    private int pass(char[] read, int length, boolean last) {
        int singles = 0;
        int first = 0;
        int i = 0;
        while (i < length) {
            if (kind(read[i]) == SPACE) {
                i++;
                continue;
            }
            int start = i;
            while (i < length && kind(read[i]) == BEFORE) {
                i++;
            }
            int word = i;
            long sum = 0;
            int before = 0;
            int twins = 0;
            int c;
            while (i < length && (c = read[i]) < ASCII && KINDS[c] == LETTER) {
                sum += MIX[c];
                twins += ((c ^ before) & ~0x20) == 0 ? 1 : 0;
                before = c;
                i++;
            }
            int end = i;
            boolean more = i < length && kind(read[i]) != SPACE && kind(read[i]) != AFTER;
            if (more) {
                i = end == word ? digits(read, i, length) : twins > 0 ? i : others(read, word, i, length);
            }
            int stop = i;
            while (i < length && kind(read[i]) == AFTER) {
                i++;
            }
            if (i == length && !last) {
                return ~(singles > 0 ? first : start);
            }
            boolean whole = i == length || kind(read[i]) == SPACE;
            if (whole && stop - word == 1) {
                first = singles == 0 ? start : first;
                singles++;
                if (singles >= SINGLES) {
                    return first;
                }
            } else if (!whole || isDoubtful(read, word, end, sum, twins)) {
                return singles > 0 ? first : start;
            } else {
                singles = stop > word ? 0 : singles;
            }
        }
        return ~length;
    }

    private static int digits(char[] read, int from, int length) {
        int i = from;
        while (i < length && read[i] >= '0' && read[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Reads on over what is tied by apostrophes and hyphens, as far as it is clean. */
    private int others(char[] read, int word, int from, int length) {
        int at = from;
        boolean hyphens = false;
        while (at + 1 < length && "'\u2019-".indexOf(read[at]) >= 0 && kind(read[at + 1]) == LETTER) {
            boolean hyphen = read[at] == '-';
            int start = at + 1;
            int end = start;
            long sum = 0;
            int before = 0;
            int twins = 0;
            while (end < length && kind(read[end]) == LETTER) {
                int c = read[end];
                sum += MIX[c];
                twins += ((c ^ before) & ~0x20) == 0 ? 1 : 0;
                before = c;
                end++;
            }
            if (twins > 0 || (hyphen && isDoubtful(read, start, end, sum, 0))) {
                return from;
            }
            hyphens |= hyphen;
            at = end;
        }
        return hyphens && joins.mayBeSeparated(read, word, at) ? from : at;
    }

    private static int kind(char c) {
        return c < ASCII ? KINDS[c] : OTHER;
    }

    private boolean isDoubtful(char[] read, int start, int end, long sum, int twins) {
        int length = end - start;
        if (twins > 0 && (vocabulary || twins > 1)) {
            return true;
        }
        if (length < RUN || length > LONGEST_WORD) {
            return false;
        }
        return slips.isSlip(read, start, end, sum)
                || (vocabulary && length >= LONG)
                || (joins.mayBe(length, gram(read, start), gram(read, end - RUN))
                        && (vocabulary || joins.beginsWithTerm(read, start, end)));
    }

    private static long gram(char[] read, int at) {
        long gram = 0;
        for (int i = at; i < at + RUN; i++) {
            gram = gram << Byte.SIZE | (read[i] | 0x20);
        }
        return gram;
    }
}
