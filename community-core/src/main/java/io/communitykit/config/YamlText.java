package io.communitykit.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes nodes as YAML in block style, indented by two spaces, lines ended by LF; quotes whatever could be misread. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_/.-]*(?: [\\p{L}\\p{N}_/.-]+)*");
    private static final List<String> RESERVED = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder out = new StringBuilder();

    static String of(Node node) {
        YamlText text = new YamlText();
        if (isInline(node)) {
            text.inline(node);
        } else {
            text.block(node, "");
        }
        return text.out.toString();
    }

    private static boolean isInline(Node node) {
        return node instanceof Node.Scalar
                || (node instanceof Node.Mapping object && object.entries().isEmpty())
                || (node instanceof Node.Sequence list && list.items().isEmpty());
    }

    private void inline(Node node) {
        if (node instanceof Node.Scalar scalar) {
            out.append(scalar.kind() == Node.Kind.TEXT ? text(scalar.text()) : scalar.text());
        } else {
            out.append(node instanceof Node.Mapping ? "{}" : "[]");
        }
        out.append('\n');
    }

    /** Writes a list or an object; its first line is already indented. */
    private void block(Node node, String indent) {
        String before = "";
        if (node instanceof Node.Mapping object) {
            for (Map.Entry<String, Node.Entry> entry : object.entries().entrySet()) {
                out.append(before).append(text(entry.getKey())).append(':');
                held(entry.getValue().value(), indent);
                before = indent;
            }
        } else if (node instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                out.append(before).append("- ");
                if (isInline(item)) {
                    inline(item);
                } else {
                    block(item, indent + "  ");
                }
                before = indent;
            }
        }
    }

    private void held(Node node, String indent) {
        if (isInline(node)) {
            out.append(' ');
            inline(node);
        } else {
            out.append('\n').append(indent).append("  ");
            block(node, indent + "  ");
        }
    }

    private static String text(String text) {
        boolean plain = text.length() <= 100
                && PLAIN.matcher(text).matches()
                && RESERVED.stream().noneMatch(text::equalsIgnoreCase);
        return plain ? text : JsonText.quoted(text);
    }
}
