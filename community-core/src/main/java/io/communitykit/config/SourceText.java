package io.communitykit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source's text with its lines; LF, CR LF and CR end a line. */
final class SourceText {

    static final SourceText EMPTY = new SourceText("");

    private static final int WIDEST = 160;
    private static final int BEFORE = 80;

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    SourceText(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                starts.add(i + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** Translates a place whose column counts UTF-16 units into one that counts code points. */
    Place inCodePoints(int line, int unitColumn) {
        String content = line(line);
        int units = Math.max(0, Math.min(unitColumn - 1, content.length()));
        return new Place(line, content.codePointCount(0, units) + 1);
    }

    /** Returns the text from a place to the end of its line. */
    String from(Place place) {
        String line = line(place.line());
        return line.substring(
                line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length()))));
    }

    /** Returns the place behind the last character. */
    Place end() {
        String last = line(starts.size());
        return new Place(starts.size(), last.codePointCount(0, last.length()) + 1);
    }

    /** Cuts out the line of a place. */
    Optional<Excerpt> excerpt(Place place) {
        if (place.line() < 1 || place.line() > starts.size()) {
            return Optional.empty();
        }
        int[] points = line(place.line()).codePoints().toArray();
        int column = Math.min(place.column(), points.length + 1);
        int from = points.length <= WIDEST ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, points.length - WIDEST));
        int to = Math.min(points.length, from + WIDEST);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(points[i] != '\t' && Printable.misleads(points[i]) ? 0xFFFD : points[i]);
        }
        shown.append(to < points.length ? "…" : "");
        return Optional.of(new Excerpt(place.line(), column - from + (from > 0 ? 1 : 0), shown.toString()));
    }

    private String line(int number) {
        if (number < 1 || number > starts.size()) {
            return "";
        }
        int end = number < starts.size() ? starts.get(number) : text.length();
        int start = starts.get(number - 1);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }
}
