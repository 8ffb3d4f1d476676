package io.communitykit.examples.replay.stackexchange;

import java.util.Locale;
import java.util.Set;

/**
 * Turns the HTML of a post into the plain text that a reader sees. Blocks stand on lines of their own; the address of a
 * link follows its words in parentheses if they do not name it, and the text of a picture stands for it, so that
 * moderation judges them, too.
 */
final class HtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "li",
            "ul",
            "ol",
            "pre",
            "blockquote",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dl",
            "dt",
            "dd");
    private static final Set<String> UNSEEN = Set.of("script", "style");

    private final String html;
    private final StringBuilder out;
    private int at;
    private int preformatted;
    private String link = "";
    private int linkStart;

    private HtmlText(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length());
    }

    /**
     * Converts a fragment of HTML. Never fails: what is no markup is text.
     *
     * @param html the fragment
     * @return the text, without blank ends
     */
    static String plain(String html) {
        return new HtmlText(html).convert();
    }

    private String convert() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && opensMarkup()) {
                markup();
            } else if (c == '&') {
                at = Entities.decode(html, at, out);
            } else {
                text(c);
                at++;
            }
        }
        return out.toString().strip();
    }

    private void text(char c) {
        if (preformatted > 0 || !isSpace(c)) {
            out.append(c);
        } else if (!out.isEmpty() && !isSpace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }

    private boolean opensMarkup() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        int end = endOfTag();
        String tag = html.substring(at + 1, Math.min(end, html.length()));
        at = Math.min(end + 1, html.length());
        boolean closing = tag.startsWith("/");
        String name = nameOf(closing ? tag.substring(1) : tag);
        if (BLOCKS.contains(name)) {
            newLine();
        }
        switch (name) {
            case "pre" -> preformatted = Math.max(0, preformatted + (closing ? -1 : 1));
            case "a" -> link(closing, tag);
            case "img" -> out.append(attribute(tag, "alt"));
            default -> {
                if (!closing && UNSEEN.contains(name)) {
                    skipTo("</" + name);
                }
            }
        }
    }

    private void link(boolean closing, String tag) {
        if (!closing) {
            link = attribute(tag, "href");
            linkStart = out.length();
        } else if (!link.isEmpty()) {
            String words = out.substring(Math.min(linkStart, out.length()));
            if (link.indexOf(':') > 0 && !link.equals(words.strip())) {
                out.append(" (").append(link).append(')');
            }
            link = "";
        }
    }

    private void newLine() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        if (end > 0 && out.charAt(end - 1) != '\n') {
            out.append('\n');
        }
    }

    private int endOfTag() {
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        int plain = html.indexOf('>', at);
        return plain < 0 ? html.length() : plain;
    }

    private void skipTo(String closing) {
        int end = html.toLowerCase(Locale.ROOT).indexOf(closing, at);
        at = end < 0 ? html.length() : end;
    }

    private static String nameOf(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Reads a quoted attribute; empty if the tag does not have it. */
    private static String attribute(String tag, String name) {
        int start = tag.indexOf(" " + name + "=");
        int open = start + name.length() + 2;
        if (start < 0 || open >= tag.length()) {
            return "";
        }
        char quote = tag.charAt(open);
        int close = tag.indexOf(quote, open + 1);
        if ((quote != '"' && quote != '\'') || close < 0) {
            return "";
        }
        StringBuilder value = new StringBuilder();
        int at = open + 1;
        while (at < close) {
            if (tag.charAt(at) == '&') {
                at = Entities.decode(tag, at, value);
            } else {
                value.append(tag.charAt(at++));
            }
        }
        return value.toString();
    }
}
