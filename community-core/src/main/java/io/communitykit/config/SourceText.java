package io.communitykit.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A source's text with its lines; LF, CR LF and CR end a line. Finding a place costs the logarithm of the text's
 * length, whatever the length of its line: a file of one long line must not take its square.
 */
final class SourceText {

    static final SourceText EMPTY = new SourceText("");

    private static final int WIDEST = 160;
    private static final int BEFORE = 80;

    private final String text;

    /** Where each line starts, in UTF-16 units. */
    private final int[] starts;

    /** For each surrogate pair, the number of code points before its end. */
    private final int[] pairs;

    SourceText(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> endsLine(text, i))
                                .map(i -> i + 1))
                .toArray();
        int[] ends = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
        this.pairs = IntStream.range(0, ends.length).map(i -> ends[i] - i).toArray();
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
    }

    String text() {
        return text;
    }

    /** Translates a place whose column counts UTF-16 units into one that counts code points. */
    Place inCodePoints(int line, int unitColumn) {
        int unit = Math.min(start(line) + unitColumn - 1, end(line));
        return new Place(line, pointOf(unit) - pointOf(start(line)) + 1);
    }

    /** Returns where in the text a place is, in UTF-16 units; the end of the line if it is beyond. */
    int offset(Place place) {
        return Math.min(unitOf(pointOf(start(place.line())) + place.column() - 1), end(place.line()));
    }

    /** Returns the place behind the last character. */
    Place end() {
        return inCodePoints(starts.length, text.length() + 1);
    }

    /** Cuts out the line of a place. */
    Optional<Excerpt> excerpt(Place place) {
        if (place.line() < 1 || place.line() > starts.length) {
            return Optional.empty();
        }
        int first = pointOf(start(place.line()));
        int length = pointOf(end(place.line())) - first;
        int column = Math.min(place.column(), length + 1);
        int from = length <= WIDEST ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, length - WIDEST));
        int to = Math.min(length, from + WIDEST);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        text.substring(unitOf(first + from), unitOf(first + to))
                .codePoints()
                .map(c -> c != '\t' && Printable.misleads(c) ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        shown.append(to < length ? "…" : "");
        return Optional.of(new Excerpt(place.line(), column - from + (from > 0 ? 1 : 0), shown.toString()));
    }

    private int start(int line) {
        return line < 1 || line > starts.length ? text.length() : starts[line - 1];
    }

    /** Where the line's last character ends, its line break left out. */
    private int end(int line) {
        int end = line < starts.length ? start(line + 1) : text.length();
        while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The number of code points before a unit that does not split a pair. */
    private int pointOf(int unit) {
        // A pair that ends before the unit has, counted in units, its end at pairs[i] + i.
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] + middle < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return unit - low;
    }

    private int unitOf(int point) {
        int found = Arrays.binarySearch(pairs, point);
        return point + (found >= 0 ? found + 1 : -found - 1);
    }
}
