package io.communitykit.jdbc.json;

/**
 * Writes JSON without blanks. Control characters and unpaired surrogates are escaped, so that a database never sees
 * them. Not thread-safe.
 */
final class JsonWriter {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(128);
    private boolean first = true;

    void begin(char bracket) {
        separate();
        out.append(bracket);
        first = true;
    }

    void end(char bracket) {
        out.append(bracket);
        first = false;
    }

    void name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
    }

    void text(String text) {
        separate();
        quote(text);
    }

    /** Writes a number or a truth value. */
    void plain(String token) {
        separate();
        out.append(token);
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || isUnpaired(text, i)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((c >> shift) & 15));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isUnpaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
