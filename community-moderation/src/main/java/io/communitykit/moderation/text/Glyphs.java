package io.communitykit.moderation.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a stretch of text as a reader sees it: decoded, folded, with what each character may stand for, and where it
 * came from. Percent-encoding and HTML entities are decoded once. Not thread-safe.
 */
final class Glyphs {

    private static final int LONGEST_ENTITY = 10;
    private static final String ENTITIES =
            "amp=&;lt=<;gt=>;quot=\";apos=';nbsp=\u00a0;shy=\u00ad;zwj=\u200d;zwnj=\u200c;";

    private final FoldTable table = FoldTable.of(Fold.STANDARD);
    private final String text;
    private int[] codePoints = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] kinds = new byte[64];
    private boolean[] encoded = new boolean[64];
    private int[] runs = new int[64];
    private int size;
    private boolean mixed;

    Glyphs(String text) {
        this.text = text;
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    /** Reads the text between two places instead of what was read before. */
    void read(int start, int end) {
        size = 0;
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            int next = c == '%' ? percent(i, end) : c == '&' ? entity(i, end) : i;
            if (next == i) {
                int cp = text.codePointAt(i);
                next = i + Character.charCount(cp);
                add(cp, i, next, false);
            }
            i = next;
        }
        mixed = isMixed();
        runs = runs.length < size ? new int[codePoints.length] : runs;
        for (int i = size - 1; i >= 0; i--) {
            runs[i] = i + 1 < size && codePoints[i + 1] == codePoints[i] ? runs[i + 1] + 1 : 1;
        }
    }

    /** How many equal characters stand from a place on. */
    int run(int at) {
        return runs[at];
    }

    private boolean isMixed() {
        boolean ascii = false;
        boolean other = false;
        for (int i = 0; i < size; i++) {
            if (kinds[i] == CharKind.WORD && !isDigit(codePoints[i])) {
                ascii |= codePoints[i] < 0x80;
                other |= codePoints[i] >= 0x80;
            }
        }
        return ascii && other;
    }

    /** Decodes a run of percent-encoded bytes; answers where it ends. */
    private int percent(int start, int end) {
        byte[] bytes = new byte[Math.min(end - start, 3 * 64) / 3];
        int count = 0;
        int i = start;
        while (count < bytes.length && text.charAt(i) == '%' && hex(i + 1) >= 0 && hex(i + 2) >= 0) {
            bytes[count++] = (byte) (hex(i + 1) << 4 | hex(i + 2));
            i += 3;
            if (i + 2 >= end) {
                break;
            }
        }
        String decoded = new String(bytes, 0, count, StandardCharsets.UTF_8);
        int at = start;
        for (int k = 0; k < decoded.length() && at < i; ) {
            int cp = decoded.codePointAt(k);
            k += Character.charCount(cp);
            int length = 3 * Character.toString(cp).getBytes(StandardCharsets.UTF_8).length;
            int until = k == decoded.length() ? i : Math.min(i, at + (cp == FoldTable.REPLACEMENT ? 3 : length));
            add(cp, at, until, true);
            at = until;
        }
        return i;
    }

    private int hex(int at) {
        int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
        return digit;
    }

    /** Decodes an entity; answers where it ends, or where it begins if it is none. */
    private int entity(int start, int end) {
        int close = text.indexOf(';', start);
        if (close < 0 || close >= end || close - start > LONGEST_ENTITY || close - start < 3) {
            return start;
        }
        String name = text.substring(start + 1, close);
        int cp = -1;
        if (name.charAt(0) == '#') {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            cp = number(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        } else {
            int known = ENTITIES.indexOf(name + "=");
            cp = known >= 0 && (known == 0 || ENTITIES.charAt(known - 1) == ';')
                    ? ENTITIES.charAt(known + name.length() + 1)
                    : -1;
        }
        if (cp < 0 || cp > Character.MAX_CODE_POINT) {
            return start;
        }
        add(cp, start, close + 1, true);
        return close + 1;
    }

    private static int number(String digits, int radix) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
            number = number * radix + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }

    private void add(int cp, int start, int end, boolean decoded) {
        int entry = table.entry(cp);
        int kind = FoldTable.kind(entry);
        if (kind == CharKind.DROP || kind == CharKind.DROP_MARK) {
            if (kind == CharKind.DROP_MARK && size > 0 && to[size - 1] == start) {
                to[size - 1] = end;
            }
        } else if (kind == CharKind.SPACE) {
            if (size == 0 || kinds[size - 1] != CharKind.SPACE) {
                put(' ', kind, start, end, decoded);
            }
        } else if (kind != CharKind.SPECIAL) {
            put(FoldTable.folded(cp, entry), kind, start, end, decoded);
        } else if (entry == FoldTable.SURROGATE) {
            put(FoldTable.REPLACEMENT, CharKind.OTHER, start, end, decoded);
        } else {
            for (int part : table.expansion(entry)) {
                put(part, FoldTable.kind(table.entry(part)), start, end, decoded);
            }
        }
    }

    private void put(int cp, int kind, int start, int end, boolean decoded) {
        if (size == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            encoded = Arrays.copyOf(encoded, size * 2);
        }
        codePoints[size] = cp;
        kinds[size] = (byte) kind;
        from[size] = start;
        to[size] = end;
        encoded[size++] = decoded;
    }

    int size() {
        return size;
    }

    int codePoint(int i) {
        return codePoints[i];
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    boolean isEncoded(int i) {
        return encoded[i];
    }

    boolean isSpace(int i) {
        return kinds[i] == CharKind.SPACE;
    }

    /** Tells letters, digits and marks of scripts with spaces. */
    boolean isWord(int i) {
        return kinds[i] <= CharKind.EXTEND;
    }

    boolean isSolo(int i) {
        return kinds[i] == CharKind.SOLO;
    }

    boolean isLetter(int i) {
        return isWord(i) && !isDigit(codePoints[i]);
    }

    boolean isDigitAt(int i) {
        return isDigit(codePoints[i]);
    }

    /** What a character may stand for beside itself. */
    int[] alternatives(int i) {
        return LookAlikes.pinned().of(codePoints[i], mixed);
    }
}
