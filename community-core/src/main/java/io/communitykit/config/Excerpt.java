package io.communitykit.config;

import java.util.Locale;

/**
 * The line of a source in which a bad value starts. Lines longer than 160 code points are cut around the value.
 *
 * @param line the line's number, from 1
 * @param column the value's column within {@code text}, from 1, in code points
 * @param text the line, without its line break; control characters are replaced by U+FFFD
 */
public record Excerpt(int line, int column, String text) {

    /**
     * Shows the numbered line with a caret under the value.
     *
     * @return two lines, without a line break at the end
     */
    public String render() {
        StringBuilder shown = new StringBuilder().append(String.format(Locale.ROOT, "%5d | %s\n      | ", line, text));
        text.codePoints().limit(column - 1L).forEach(c -> shown.append(blank(c)));
        return shown.append('^').toString();
    }

    /**
     * As wide as the character above it: a tab stays a tab, and terminals show East Asian characters two cells wide.
     */
    private static String blank(int c) {
        if (c == '\t') {
            return "\t";
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? "  " : " ";
    }
}
