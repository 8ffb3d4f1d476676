package io.communitykit.config;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes nodes as JSON, indented by two spaces, lines ended by LF. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    static String of(Node node) {
        JsonText text = new JsonText();
        text.value(node, "\n");
        return text.out.append('\n').toString();
    }

    /** Quotes a text as JSON demands it; YAML reads the same. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(text, i)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return !Printable.misleads(c) && c < 0xFFFE;
    }

    private void value(Node node, String line) {
        if (node instanceof Node.Mapping object) {
            object(object, line);
        } else if (node instanceof Node.Sequence list) {
            list(list, line);
        } else if (node instanceof Node.Scalar scalar) {
            out.append(scalar.kind() == Node.Kind.TEXT ? quoted(scalar.text()) : scalar.text());
        }
    }

    private void object(Node.Mapping object, String line) {
        String separator = "{" + line + "  ";
        for (Map.Entry<String, Node.Entry> entry : object.entries().entrySet()) {
            out.append(separator).append(quoted(entry.getKey())).append(": ");
            value(entry.getValue().value(), line + "  ");
            separator = "," + line + "  ";
        }
        out.append(object.entries().isEmpty() ? "{}" : line + "}");
    }

    private void list(Node.Sequence list, String line) {
        out.append('[');
        for (Iterator<Node> items = list.items().iterator(); items.hasNext(); ) {
            out.append(line).append("  ");
            value(items.next(), line + "  ");
            out.append(items.hasNext() ? "," : line);
        }
        out.append(']');
    }
}
