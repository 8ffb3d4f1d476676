package io.communitykit.moderation.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as a browser or a determined reader does who follows a link: percent-encoding and HTML entities decoded,
 * invisible characters left out, full-width letters and points as those of ASCII, points in brackets as points, and
 * {@code hxxp} as {@code http}. Immutable.
 */
final class LinkText {

    private static final String POINTS = "\u3002\uff0e\uff61";
    private static final String[] BRACKETED = {
        "[.]", "(.)", "{.}", "[dot]", "(dot)", "{dot}", " [dot] ", " (dot) ", " [.] ", " (.) "
    };

    private final String text;
    private final StringBuilder read;
    private int[] from;
    private int[] to;
    private boolean changed;

    private LinkText(String text) {
        this.text = text;
        this.read = new StringBuilder(text.length());
        this.from = new int[text.length()];
        this.to = new int[text.length()];
    }

    /** Reads a text; null if it is read as it is written. */
    static @Nullable LinkText of(String text) {
        if (!mayChange(text)) {
            return null;
        }
        LinkText decoded = new LinkText(text);
        decoded.decode();
        return decoded.changed ? decoded : null;
    }

    private static boolean mayChange(String text) {
        int linkLike = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '%' || c == '&' || c == '[' || c == '(' || c == '{' || c == 'x' || c == 'X') {
                linkLike++;
            }
        }
        return linkLike > 0;
    }

    private void decode() {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = i;
            if (c == '%' || c == '&') {
                end = encoded(i);
            } else if (c == '[' || c == '(' || c == '{' || c == ' ') {
                end = bracketed(i);
            } else if ((c == 'h' || c == 'H') && text.regionMatches(true, i, "hxxp", 0, 4)) {
                put('h', i, i + 1);
                put('t', i + 1, i + 2);
                put('t', i + 2, i + 3);
                end = i + 3;
                changed = true;
            }
            i = end > i ? end : plain(i);
        }
    }

    /** Puts what stands encoded, unless it would break a link in two. */
    private int encoded(int at) {
        long decoded = Encoding.decode(text, at, text.length());
        int cp = decoded < 0 ? ' ' : Encoding.codePoint(decoded);
        int kind = FoldTable.kind(FoldTable.of(Fold.OFF).entry(cp));
        if (cp <= ' ' || cp == 0x7F || "<>\"`|^%".indexOf(cp) >= 0 || (cp >= 0x80 && kind > CharKind.SOLO)) {
            return at;
        }
        put(cp, at, Encoding.next(decoded));
        changed = true;
        return Encoding.next(decoded);
    }

    private int bracketed(int at) {
        for (String point : BRACKETED) {
            int end = at + point.length();
            if (text.regionMatches(true, at, point, 0, point.length()) && isBetweenNames(end)) {
                put('.', at, end);
                changed = true;
                return end;
            }
        }
        return at;
    }

    private int plain(int at) {
        int cp = text.codePointAt(at);
        int end = at + Character.charCount(cp);
        if (cp < 0x80) {
            put(cp, at, end);
            return end;
        }
        int entry = FoldTable.of(Fold.STANDARD).entry(cp);
        if (FoldTable.kind(entry) == CharKind.DROP) {
            changed = true;
        } else if (cp >= 0xFF01 && cp <= 0xFF5E && cp != 0xFF0E) {
            put(cp - 0xFEE0, at, end);
            changed = true;
        } else if (POINTS.indexOf(cp) >= 0 && isBetweenNames(end)) {
            put('.', at, end);
            changed = true;
        } else {
            put(cp, at, end);
        }
        return end;
    }

    /** Tells whether what was read last and what stands at a place may be parts of a name. */
    private boolean isBetweenNames(int end) {
        return read.length() > 0
                && isName(read.charAt(read.length() - 1))
                && end < text.length()
                && (isName(text.charAt(end)) || Encoding.decode(text, end, text.length()) >= 0);
    }

    private static boolean isName(char c) {
        boolean wide = c >= 0xFF10 && c <= 0xFF5A;
        return wide || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void put(int cp, int start, int end) {
        int begin = read.length();
        read.appendCodePoint(cp);
        if (read.length() > from.length) {
            from = Arrays.copyOf(from, 2 * read.length());
            to = Arrays.copyOf(to, from.length);
        }
        Arrays.fill(from, begin, read.length(), start);
        Arrays.fill(to, begin, read.length(), end);
    }

    String read() {
        return read.toString();
    }

    /** The same link where it stands in the original. */
    Link original(Link link) {
        return new Link(from[link.start()], to[link.end() - 1], link.host());
    }
}
