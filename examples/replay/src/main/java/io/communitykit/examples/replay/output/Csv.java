package io.communitykit.examples.replay.output;

import java.util.regex.Pattern;

/**
 * Collects a table as RFC 4180 has it, with lines that end in LF. Cells that a spreadsheet would take for a formula get
 * an apostrophe in front; plain numbers and plain keys stay as they are, so that programs can join on them.
 */
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    /** Without parentheses, bars and blanks nothing can be called or fetched. */
    private static final Pattern HARMLESS = Pattern.compile("[+\\-@][\\p{L}\\p{M}\\p{N}_.:@-]*");

    private final StringBuilder out = new StringBuilder();

    Csv(String... columns) {
        row(columns);
    }

    Csv row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ",").append(quoted(disarmed(cells[i])));
        }
        out.append('\n');
        return this;
    }

    private static String disarmed(String cell) {
        boolean risky =
                FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches();
        return risky ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean needed = cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
