package io.communitykit.examples.replay.source;

import java.util.function.Consumer;

/** Reads a community's history from files. Each pass streams; passes read the same. Not thread-safe. */
public interface Source {

    /**
     * Reads all activities, in the order of the files.
     *
     * @param count is told of every row: taken, skipped, or bad
     * @param sink takes activities and names
     * @throws ReplayException if a file cannot be read
     */
    void activities(RowCount count, ActivitySink sink);

    /**
     * Reads all texts, in the order of the files. Rows that {@link #activities} found bad are passed over.
     *
     * @param sink takes the texts
     * @throws ReplayException if a file cannot be read
     */
    void texts(Consumer<PostedText> sink);

    /**
     * Parses everything that {@link #activities} reads and does nothing with it: the yardstick for the engines.
     *
     * @return how many values were read
     * @throws ReplayException if a file cannot be read
     */
    long parse();

    /**
     * Reads what the community says about itself and its polls.
     *
     * @param count is told of every ballot
     * @return what there is; nothing by default
     * @throws ReplayException if a file cannot be read
     */
    default Surroundings surroundings(RowCount count) {
        return Surroundings.NONE;
    }

    /**
     * Tells how much one pass over all activities reads.
     *
     * @return bytes as they lie in the files, compressed or not
     */
    long size();
}
