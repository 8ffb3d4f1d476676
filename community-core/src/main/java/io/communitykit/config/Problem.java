package io.communitykit.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a configuration: what it was, what it must be, and where.
 *
 * @param source the source's name, usually a file's path; the record's simple name if the configuration was built in
 *     Java
 * @param line the line of the key, or of the value where it has no key, from 1; 0 if there is no place to point at
 * @param column the column in that line, from 1, in Unicode code points; 0 if there is no place to point at
 * @param path the way to the value, {@code rules[1].when.accountAge.below}; empty for the whole document
 * @param kind the sort of problem
 * @param value the offending value as it was written; null where there is none, or where it is no single value
 * @param expected what it must be, to be read after "it must be"; empty where the message says it all
 * @param suggestion what was probably meant
 * @param message the problem in one sentence, without place and excerpt, in the reader's language
 * @param excerpt the line with the offending value
 */
public record Problem(
        String source,
        int line,
        int column,
        String path,
        ProblemKind kind,
        @Nullable String value,
        String expected,
        Optional<String> suggestion,
        String message,
        Optional<Excerpt> excerpt) {

    /**
     * Writes the problem for a person: {@code source:line:column: message}, and below it the excerpt if there is one.
     *
     * @return one line or three, without a line break at the end
     */
    public String text() {
        String place = line == 0 ? "" : ":" + line + ":" + column;
        return source + place + ": " + message
                + excerpt.map(lines -> "\n" + lines.render()).orElse("");
    }

    @Override
    public String toString() {
        return text();
    }
}
