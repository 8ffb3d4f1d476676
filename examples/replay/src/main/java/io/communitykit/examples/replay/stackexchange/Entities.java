package io.communitykit.examples.replay.stackexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Properties;

/** Decodes the character references of HTML: named, decimal and hexadecimal. */
final class Entities {

    private static final int LONGEST = 32;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Properties NAMES = load();

    private Entities() {}

    /**
     * Decodes the reference that begins at an ampersand, and appends it; what is no reference is appended as it stands.
     *
     * @param html the text
     * @param start where the ampersand stands
     * @param out takes the characters
     * @return where the text goes on
     */
    static int decode(String html, int start, StringBuilder out) {
        int end = html.indexOf(';', start);
        if (end > start + 1 && end - start <= LONGEST) {
            String name = html.substring(start + 1, end);
            int character = name.charAt(0) == '#' ? number(name) : named(name);
            if (character >= 0) {
                out.appendCodePoint(character);
                return end + 1;
            }
        }
        out.append('&');
        return start + 1;
    }

    private static int named(String name) {
        String code = NAMES.getProperty(name);
        return code == null ? -1 : Integer.parseInt(code);
    }

    private static int number(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int code;
        try {
            code = Integer.parseUnsignedInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        } catch (NumberFormatException none) {
            return -1;
        }
        if (code >= 0x80 && code <= 0x9F) { // what browsers make of them: authors meant Windows' characters
            return new String(new byte[] {(byte) code}, WINDOWS).codePointAt(0);
        }
        return code > 0 && Character.isValidCodePoint(code) && !isSurrogate(code) ? code : REPLACEMENT;
    }

    private static boolean isSurrogate(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    private static Properties load() {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(Entities.class.getResourceAsStream("html-entities.properties"))) {
            names.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }
}
