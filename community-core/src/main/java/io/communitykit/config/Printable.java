package io.communitykit.config;

import java.util.Locale;

/** Makes foreign text fit to stand in a message: one line, no invisible control over how the rest is shown. */
final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    /** Shortens the text to 80 code points and escapes control and direction characters. */
    static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same with another longest length. */
    static String of(String text, int longest) {
        StringBuilder printable = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            if (count++ == longest) {
                return printable.append('…').toString();
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            append(printable, c);
        }
        return printable.toString();
    }

    private static void append(StringBuilder printable, int c) {
        switch (c) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (misleads(c)) {
                    printable.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    printable.appendCodePoint(c);
                }
            }
        }
    }

    /** Tells whether a character is a control, a line separator, a lone surrogate or turns the writing direction. */
    static boolean misleads(int c) {
        return Character.isISOControl(c)
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF)
                || c == 0x061C
                || c == 0xFEFF;
    }
}
