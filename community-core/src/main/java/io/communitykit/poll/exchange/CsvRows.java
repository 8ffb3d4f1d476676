package io.communitykit.poll.exchange;

import java.util.ArrayList;
import java.util.List;

/** Takes comma-separated values apart, as RFC 4180 describes them; lines may also end with {@code \n} alone. */
final class CsvRows {

    /** A cell and where it begins. */
    record Cell(String text, int line, int column) {}

    private final Reading reading;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    CsvRows(Reading reading, String text) {
        this.reading = reading;
        this.text = text;
    }

    /** The next row; none at the end. */
    List<Cell> next() {
        List<Cell> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(cell());
            if (at >= text.length() || text.charAt(at) != ',') {
                endLine();
                return row;
            }
            at++;
            if (at == text.length()) {
                row.add(new Cell("", line, at - lineStart + 1));
            }
        }
        return row;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }

    private Cell cell() {
        int column = at - lineStart + 1;
        int began = line;
        if (text.charAt(at) != '"') {
            int end = at;
            while (end < text.length() && ",\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String plain = text.substring(at, end);
            at = end;
            return new Cell(plain.strip(), began, column);
        }
        StringBuilder quoted = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf('"', at);
            if (end < 0) {
                throw reading.end(began, column, "a cell began with '\"' but there must be a second one");
            }
            for (int i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
                line++;
                lineStart = i + 1;
            }
            quoted.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                break;
            }
            quoted.append('"');
            at++;
        }
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw reading.end(line, at - lineStart + 1, "'" + text.charAt(at) + "' stood behind a cell in '\"'");
        }
        return new Cell(quoted.toString(), began, column);
    }
}
