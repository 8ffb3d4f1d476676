package io.communitykit.testkit.rules;

import java.util.List;
import java.util.function.Function;

/** Writes comparisons as a table in plain text; a line that does not hold begins with a cross. */
final class ComparisonTable {

    private static final String BROKEN = "x ";
    private static final String SOUND = "  ";
    private static final String GAP = "  ";

    private ComparisonTable() {}

    static String render(List<Comparison> lines) {
        int what = width("what", lines, Comparison::what);
        int expected = width("expected", lines, Comparison::expected);
        StringBuilder table = new StringBuilder(SOUND)
                .append(padded("what", what))
                .append(padded("expected", expected))
                .append("actual");
        for (Comparison line : lines) {
            table.append('\n')
                    .append(line.holds() ? SOUND : BROKEN)
                    .append(padded(line.what(), what))
                    .append(padded(line.expected(), expected))
                    .append(line.actual());
        }
        return table.toString();
    }

    private static int width(String heading, List<Comparison> lines, Function<Comparison, String> column) {
        return lines.stream().map(column).mapToInt(ComparisonTable::length).reduce(length(heading), Math::max);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - length(text)) + GAP;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
