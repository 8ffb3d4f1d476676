package io.communitykit.poll.exchange;

import org.jspecify.annotations.Nullable;

/** Takes BLT apart: words between blanks, texts in quotation marks; {@code #} begins a comment. */
final class BltTokens {

    /** A word or a text, and where it begins. */
    record Token(String text, boolean quoted, int line, int column) {}

    private final Reading reading;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private @Nullable Token next;

    BltTokens(Reading reading, String text) {
        this.reading = reading;
        this.text = text;
    }

    /** The next one, which stays. */
    @Nullable
    Token peek() {
        if (next == null) {
            next = scan();
        }
        return next;
    }

    Token take(String expected) {
        Token token = peek();
        if (token == null) {
            throw reading.end(line, at - lineStart + 1, "the file ended but there must be " + expected);
        }
        next = null;
        return token;
    }

    private @Nullable Token scan() {
        skip();
        if (at >= text.length()) {
            return null;
        }
        int column = at - lineStart + 1;
        char first = text.charAt(at);
        if (first == '"') {
            int end = text.indexOf('"', at + 1);
            int lineEnd = text.indexOf('\n', at);
            if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
                throw reading.end(line, column, "a text began but there must be a second '\"' on its line");
            }
            Token token = new Token(text.substring(at + 1, end), true, line, column);
            at = end + 1;
            return token;
        }
        int end = at;
        if (first == '(') {
            end = text.indexOf(')', at);
            if (end < 0) {
                throw reading.end(line, column, "an identifier began but there must be a ')'");
            }
            at = end + 1;
            return scan();
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '#') {
            end++;
        }
        Token token = new Token(text.substring(at, end), false, line, column);
        at = end;
        return token;
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
                continue;
            } else if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return;
            }
            at++;
        }
    }
}
