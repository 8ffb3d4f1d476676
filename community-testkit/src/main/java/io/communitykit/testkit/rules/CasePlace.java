package io.communitykit.testkit.rules;

import java.net.URI;
import java.nio.file.Path;

/**
 * Tells where a case is written. Immutable.
 *
 * @param file the file, as it was given
 * @param line the line in which the case begins, from 1
 * @param column the column, from 1, in Unicode code points
 */
public record CasePlace(Path file, int line, int column) {

    /**
     * Gives the place as test frameworks and editors take it: the file's URI with {@code ?line=..&column=..}.
     *
     * @return the URI
     */
    public URI toUri() {
        return URI.create(file.toUri() + "?line=" + line + "&column=" + column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
