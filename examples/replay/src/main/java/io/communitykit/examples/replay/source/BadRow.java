package io.communitykit.examples.replay.source;

/**
 * Tells of a row that could not be understood.
 *
 * @param file the file's name
 * @param line the line in it, from 1
 * @param problem what it was and what it must be
 */
public record BadRow(String file, long line, String problem) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem;
    }
}
