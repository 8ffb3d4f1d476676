package io.communitykit.poll.exchange;

/**
 * Says where something stands in a text that was read as JSON before.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
record JsonPlace(int line, int column) {

    static final JsonPlace START = new JsonPlace(1, 1);

    /** Finds an element of a list that the outermost object has under a key; from 0. */
    static JsonPlace ofElement(String text, String key, int index) {
        return of(text, offset(text, key, index));
    }

    /** Finds a name within such an element; the element itself if the name is written in another way. */
    static JsonPlace ofName(String text, String key, int index, String name) {
        int from = offset(text, key, index);
        int to = offset(text, key, index + 1);
        int found = text.indexOf('"' + name + '"', from);
        return of(text, found < 0 || (to > 0 && found >= to) ? from : found);
    }

    private static JsonPlace of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new JsonPlace(line, text.codePointCount(start, offset) + 1);
    }

    /** The offset of the element; 0, where no element can stand, if there is none. */
    private static int offset(String text, String key, int index) {
        int depth = 0;
        int element = -1;
        boolean inList = false;
        boolean expected = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == ':') {
                continue;
            }
            if (expected && depth == 2 && c != ']') {
                expected = false;
                if (++element == index) {
                    return i;
                }
            }
            if (c == '"') {
                int end = end(text, i);
                inList |= depth == 1 && text.substring(i + 1, end).equals(key);
                i = end;
            } else if (c == '{' || c == '[') {
                depth++;
                expected = inList && depth == 2 && c == '[';
            } else if (c == '}' || c == ']') {
                depth--;
                inList &= depth > 1;
            } else if (c == ',') {
                expected = inList && depth == 2;
                inList &= depth > 1;
            }
        }
        return 0;
    }

    /** The closing quotation mark of a text. */
    private static int end(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
