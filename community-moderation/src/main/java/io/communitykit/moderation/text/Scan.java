package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text once, hands what looks disguised to an {@link Unmasker}, and looks words up that may be slips or joined.
 * A chunk is what stands between spaces, a word a run of letters in it. Not thread-safe.
 */
final class Scan {

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int LEET = 4;
    private static final int MASK = 8;
    private static final int CODE = 16;
    private static final int GAP = 32;
    private static final int REPEAT = 64;
    private static final int ALIKE = 128;
    private static final int UNLIKE = 256;
    private static final int SOLO = 512;
    private static final int SOLO_GAP = 1024;
    private static final int ODD = 2048;
    private static final int ASCII = 4096;

    private static final int RUN = 3;
    private static final int SINGLES = 3;
    private static final int LONG = 16;
    private static final int LONGEST_WORD = 40;
    /** How far around a disguised word the rest of a phrase may stand. */
    private static final int FARTHEST = Term.MAX_LENGTH;

    private static final String LEETS = "@$|+<\u20ac\u00a3\u00a5\u00a2\u00a7";
    private static final String MASKS = "*#\u2022\u25cf\u25a0\u2588\u00d7";

    private static final byte[] ASCII_LETTER = new byte[0x80];
    private static final long[] MIX = new long[0x80];

    static {
        for (int c = 0; c < 0x80; c++) {
            boolean upper = c >= 'A' && c <= 'Z';
            ASCII_LETTER[c] = (byte) (upper ? c + 32 : c >= 'a' && c <= 'z' ? c : 0);
            MIX[c] = Slips.mix(c);
        }
    }

    private final String text;
    private final StrictMatcher matcher;
    private final TermMatcher.Sink sink;
    private final FoldTable table = FoldTable.of(Fold.STANDARD);
    private @Nullable Glyphs glyphs;
    private @Nullable Unmasker unmasker;
    private long steps;
    private boolean passing;

    private int bits;
    private int chunk;
    private int visible;
    private int word = -1;
    private long sum;
    private long head;
    private long tail;
    private int length;
    private int last;
    private int same;
    private int doubles;
    private boolean gapAfterLetter;
    private boolean gapAfterSolo;
    private int singles;
    private int firstSingle;
    private int lastSingle;

    Scan(String text, StrictMatcher matcher, TermMatcher.Sink sink) {
        this.text = text;
        this.matcher = matcher;
        this.sink = sink;
    }

    /** Reads from a place where a chunk begins, passing over what is clean or not. */
    long run(int from, boolean pass) {
        passing = pass;
        int end = text.length();
        chunk = from;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                int letter = ASCII_LETTER[c];
                if (letter != 0) {
                    letter(i, letter, LETTER | ASCII);
                } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                    i = space(i);
                } else {
                    symbol(i, c);
                }
            } else {
                i = beyondAscii(i, c);
            }
        }
        endWord(end);
        endChunk(end);
        endSingles();
        return steps + end + (unmasker == null ? 0 : unmasker.steps());
    }

    /** Ends a chunk, and passes over what is clean behind it; answers the last place that was read. */
    private int space(int at) {
        endWord(at);
        endChunk(at);
        if (singles > 0 || !passing) {
            return at;
        }
        int next = matcher.clean().next(text, at + 1);
        chunk = next;
        return next - 1;
    }

    private void letter(int at, int letter, int kind) {
        if (word < 0) {
            word = at;
            sum = 0;
            tail = 0;
            length = 0;
            last = -1;
            doubles = 0;
        }
        length++;
        sum += letter < 0x80 ? MIX[letter] : Slips.mix(letter);
        tail = (tail << Byte.SIZE) | (letter & 0xFF);
        if (length == RUN) {
            head = tail;
        }
        if (letter == last) {
            same++;
            doubles += same == 2 ? 1 : 0;
            bits |= same == RUN ? REPEAT : 0;
        } else {
            same = 1;
            last = letter;
        }
        bits |= gapAfterLetter ? kind | GAP : kind;
        visible++;
    }

    private void symbol(int at, char c) {
        if (c >= '0' && c <= '9') {
            endWord(at);
            bits |= DIGIT;
            visible++;
            return;
        }
        endWord(at);
        if (c != '\'') {
            gapAfterLetter = (bits & LETTER) != 0;
        }
        gapAfterSolo = (bits & SOLO) != 0;
        if (LEETS.indexOf(c) >= 0) {
            bits |= LEET;
            visible++;
        } else if (MASKS.indexOf(c) >= 0) {
            bits |= MASK;
        } else if (c == '%' || c == '&') {
            bits |= CODE;
        }
    }

    private int beyondAscii(int at, char c) {
        int entry = table.entry(c);
        int cp = c;
        int next = at;
        if (entry == FoldTable.SURROGATE) {
            cp = text.codePointAt(at);
            next += Character.charCount(cp) - 1;
            entry = cp > Character.MAX_VALUE ? table.entry(cp) : CharKind.OTHER;
        }
        int kind = FoldTable.kind(entry);
        switch (kind) {
            case CharKind.WORD, CharKind.EXTEND -> {
                int folded = FoldTable.folded(cp, entry);
                if (Glyphs.isDigit(folded)) {
                    symbol(at, (char) folded);
                } else {
                    int alike = folded < 0x80 ? ASCII : LookAlikes.pinned().isLookAlike(folded) ? ALIKE : UNLIKE;
                    letter(at, folded, LETTER | alike);
                }
            }
            case CharKind.SPACE -> {
                endWord(at);
                endChunk(at);
            }
            case CharKind.SOLO -> {
                endWord(at);
                bits |= gapAfterSolo ? SOLO | SOLO_GAP : SOLO;
                gapAfterSolo = false;
                gapAfterLetter = false;
                visible += 2;
            }
            case CharKind.SPECIAL -> {
                bits |= ODD;
                endWord(at);
                visible++;
            }
            case CharKind.OTHER -> {
                endWord(at);
                if (LookAlikes.pinned().isLookAlike(cp)) {
                    bits |= ODD;
                    visible++;
                } else if (cp <= Character.MAX_VALUE && MASKS.indexOf(cp) >= 0) {
                    bits |= MASK;
                } else if (cp != '\u2019') {
                    gapAfterLetter = (bits & LETTER) != 0;
                }
            }
            default -> {}
        }
        return next;
    }

    private void endWord(int end) {
        int start = word;
        if (start < 0) {
            return;
        }
        word = -1;
        gapAfterLetter = false;
        if (doubles * 2 == length && doubles > 2) {
            bits |= REPEAT;
        }
        if (length < RUN || length > LONGEST_WORD) {
            return;
        }
        boolean slip = matcher.slips().mayBe(sum);
        boolean join = matcher.joins().mayBe(length, head & 0xFFFFFF, tail & 0xFFFFFF)
                || (length >= LONG && matcher.lexicon().hasVocabulary());
        boolean doubled = doubles > 0 && matcher.lexicon().hasVocabulary();
        if ((slip || join || doubled) && !isTied(start - 1) && !isDigitAt(end)) {
            lookUp(start, end, slip, join, doubled);
        }
    }

    /** Tells whether a digit or an apostrophe ties a word to what stands before. */
    private boolean isTied(int at) {
        return isDigitAt(at) || (at > 0 && "'\u2019".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) > ' ');
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < text.length() && Glyphs.isDigit(text.charAt(at));
    }

    private void endChunk(int end) {
        int seen = bits;
        if (seen != 0) {
            if (visible == 1) {
                singles++;
                firstSingle = singles == 1 ? chunk : firstSingle;
                lastSingle = end;
            } else if (visible > 1) {
                endSingles();
            }
            if (visible > 1 && isDirty(seen)) {
                lookCloser(start(), afterwards(end));
            }
        }
        bits = 0;
        visible = 0;
        gapAfterLetter = false;
        gapAfterSolo = false;
        chunk = end + 1;
    }

    private static boolean isDirty(int seen) {
        if ((seen & (REPEAT | SOLO_GAP | ODD | CODE | LEET)) != 0) {
            return true;
        }
        boolean letters = (seen & LETTER) != 0;
        boolean alike = (seen & ALIKE) != 0 && ((seen & UNLIKE) == 0 || (seen & ASCII) != 0);
        return alike
                || (letters && (seen & (GAP | DIGIT | MASK)) != 0)
                || ((seen & SOLO) != 0 && (seen & DIGIT) != 0)
                || ((seen & (ASCII | UNLIKE)) == (ASCII | UNLIKE));
    }

    /** Where to look from: a phrase may have begun words before. */
    private int start() {
        int start = chunk;
        for (int words = matcher.lexicon().mostWords(); words > 1 && start > 1; words--) {
            int before = text.lastIndexOf(' ', start - 2) + 1;
            if (chunk - before > FARTHEST) {
                break;
            }
            start = before;
        }
        return start;
    }

    /** Where to look to: a phrase may end words after. */
    private int afterwards(int from) {
        int end = from;
        for (int words = matcher.lexicon().mostWords(); words > 1 && end < text.length(); words--) {
            int next = text.indexOf(' ', end + 1);
            if (next < 0 || next - from > FARTHEST) {
                return next < 0 && text.length() - from <= FARTHEST ? text.length() : end;
            }
            end = next;
        }
        return end;
    }

    private void endSingles() {
        if (singles >= SINGLES) {
            lookCloser(firstSingle, lastSingle);
        }
        singles = 0;
    }

    private void lookCloser(int start, int end) {
        glyphs().read(start, end);
        if (unmasker == null) {
            unmasker = new Unmasker(matcher.lexicon(), glyphs(), sink);
        }
        unmasker.read();
        if ((bits & MASK) != 0) {
            steps += new Masks(matcher.lexicon(), glyphs(), sink).find();
        }
    }

    private Glyphs glyphs() {
        if (glyphs == null) {
            glyphs = new Glyphs(text);
        }
        return glyphs;
    }

    private void lookUp(int start, int end, boolean slip, boolean join, boolean doubled) {
        Glyphs read = glyphs();
        read.read(start, end);
        int[] letters = new int[read.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = read.codePoint(i);
        }
        String written = new String(letters, 0, letters.length);
        steps += letters.length;
        Lexicon lexicon = matcher.lexicon();
        if (lexicon.words(written).length > 0 || lexicon.isOrdinary(written)) {
            return;
        }
        boolean certain = lexicon.hasVocabulary();
        List<Integer> slipped = slip ? matcher.slips().of(letters, sum) : List.of();
        for (int index : slipped) {
            boolean phrase = lexicon.isPhrase(index);
            Disguise disguise = phrase ? Disguise.JOINED : Disguise.MISSPELT;
            sink.disguised(lexicon.number(index), start, read.to(letters.length - 1), disguise, certain || phrase);
        }
        if (slipped.isEmpty() && doubled) {
            doubled(start, read, letters);
        }
        if (slipped.isEmpty() && join) {
            for (int[] part : matcher.joins().of(written)) {
                if (part[0] >= 0) {
                    sink.disguised(
                            lexicon.number(part[0]),
                            read.from(part[1]),
                            read.to(part[2] - 1),
                            Disguise.JOINED,
                            certain);
                }
            }
        }
    }

    /** Looks a word up, of which nobody writes, with its doubled letters written once. */
    private void doubled(int start, Glyphs read, int[] letters) {
        int[] once = new int[letters.length];
        int count = 0;
        long less = 0;
        for (int letter : letters) {
            if (count == 0 || once[count - 1] != letter) {
                once[count++] = letter;
                less += Slips.mix(letter);
            }
        }
        Lexicon lexicon = matcher.lexicon();
        int[] single = Arrays.copyOf(once, count);
        String written = new String(single, 0, count);
        int[] same = lexicon.words(written);
        if (lexicon.isOrdinary(written) && same.length == 0) {
            return;
        }
        int end = read.to(letters.length - 1);
        for (int index : same) {
            sink.disguised(lexicon.number(index), start, end, Disguise.REPEATED, true);
        }
        if (same.length == 0 && count < letters.length) {
            for (int index : matcher.slips().of(single, less)) {
                sink.disguised(lexicon.number(index), start, end, Disguise.MISSPELT, true);
            }
        }
    }
}
