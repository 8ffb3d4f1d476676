package io.communitykit.examples.replay.report;

/** Builds HTML of which everything is escaped that is not said to be markup. Not thread-safe. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Appends markup as it is; never give it anything that comes from a source. */
    Html markup(String trusted) {
        out.append(trusted);
        return this;
    }

    /** Appends text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Appends words of members: of any language and direction, so that they do not disturb what is around them. */
    Html words(String words) {
        return markup("<bdi>").text(words).markup("</bdi>");
    }

    /** Appends a cell of a table. */
    Html cell(String text) {
        return markup("<td>").text(text).markup("</td>");
    }

    /** Appends a cell that holds a number. */
    Html number(String text) {
        return markup("<td class=\"n\">").text(text).markup("</td>");
    }

    /** Appends a cell that holds words of members. */
    Html wordsCell(String words) {
        return markup("<td>").words(words).markup("</td>");
    }

    /** Begins a table. */
    Html table(String caption, String... columns) {
        markup("<table><caption>").text(caption).markup("</caption><thead><tr>");
        for (String column : columns) {
            markup("<th scope=\"col\">").text(column).markup("</th>");
        }
        return markup("</tr></thead><tbody>\n");
    }

    Html endTable() {
        return markup("</tbody></table>\n");
    }

    /** Begins a section with a heading. */
    Html section(String id, String heading) {
        return markup("<section id=\"" + id + "\"><h2>").text(heading).markup("</h2>\n");
    }

    Html endSection() {
        return markup("</section>\n");
    }

    /** Makes room for a chart; the table that follows it says the same in words. */
    Html chart(String id, String label) {
        return markup("<div class=\"chart\" id=\"chart-" + id + "\" role=\"img\" aria-label=\"")
                .text(label)
                .markup("\"></div>\n");
    }

    /** Begins something that opens on demand. */
    Html details(String summary) {
        return markup("<details><summary>").text(summary).markup("</summary>\n");
    }

    Html endDetails() {
        return markup("</details>\n");
    }

    /** Escapes text for elements and for quoted attributes; what HTML cannot hold becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isPrintable(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        return !control && (c < 0x7F || c > 0x9F) && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
