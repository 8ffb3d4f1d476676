package io.communitykit.poll.exchange;

/**
 * Tells one thing that is wrong with a file.
 *
 * @param source the name of the file
 * @param line the line, from 1
 * @param column the column in that line, from 1, in UTF-16 units
 * @param message what it was and what it must be, in one English sentence
 */
public record FormatProblem(String source, int line, int column, String message) {

    /**
     * Writes the problem for a person.
     *
     * @return {@code source:line:column: message}
     */
    public String text() {
        return source + ":" + line + ":" + column + ": " + message;
    }

    @Override
    public String toString() {
        return text();
    }
}
