package io.communitykit.examples.replay.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of every row, file by file. A strict count stops the replay at the first bad row. */
public final class RowCount {

    /** How many bad rows are kept to be shown; all are counted. */
    public static final int SHOWN = 20;

    private final boolean strict;
    private final Map<String, FileCount> files = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private RowCount(boolean strict) {
        this.strict = strict;
    }

    /**
     * Starts a count that goes on after a bad row.
     *
     * @return the count
     */
    public static RowCount lenient() {
        return new RowCount(false);
    }

    /**
     * Starts a count that stops at the first bad row.
     *
     * @return the count
     */
    public static RowCount strict() {
        return new RowCount(true);
    }

    /**
     * Counts a row that became activities.
     *
     * @param file the file's name
     */
    public void taken(String file) {
        of(file).taken++;
    }

    /**
     * Counts a row that is understood and not needed.
     *
     * @param file the file's name
     * @param reason why it is not needed
     */
    public void skipped(String file, String reason) {
        of(file).skipped.merge(reason, 1L, Long::sum);
    }

    /**
     * Counts a row that is not understood.
     *
     * @param row the row
     * @throws ReplayException if this count is strict
     */
    public void bad(BadRow row) {
        if (strict) {
            throw new ReplayException(row + " (stopped at the first bad row, because --strict was given)");
        }
        FileCount count = of(row.file());
        count.badRows++;
        if (count.shown.size() < SHOWN) {
            count.shown.add(row);
        }
    }

    /**
     * Counts a row by what became of its activities.
     *
     * @param file the file's name
     * @param line the line in it
     * @param id the activity that decides
     * @param receipt what became of it
     */
    public void received(String file, long line, Object id, Receipt receipt) {
        switch (receipt) {
            case RECORDED -> taken(file);
            case DUPLICATE -> skipped(file, "already recorded");
            case CONFLICT -> bad(new BadRow(file, line, "activity " + id + " was recorded before with other content"));
            case CIRCLE -> bad(new BadRow(file, line, "retraction " + id + " closes a circle of retractions"));
        }
    }

    /**
     * Notes something about the source as a whole, such as a table that it does not have.
     *
     * @param note a short sentence
     */
    public void note(String note) {
        notes.add(note);
    }

    /**
     * Begins a file, so that it is listed even if it has no row.
     *
     * @param file the file's name
     */
    public void begin(String file) {
        of(file);
    }

    /**
     * Lists the counts.
     *
     * @return one per file, in the order of reading
     */
    public Collection<FileCount> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    /**
     * Lists the notes.
     *
     * @return the notes, in the order of making
     */
    public List<String> notes() {
        return Collections.unmodifiableList(notes);
    }

    private FileCount of(String file) {
        return files.computeIfAbsent(file, FileCount::new);
    }

    /** Holds the counts of one file; changes while the file is read. */
    public static final class FileCount {

        private final String file;
        private long taken;
        private long badRows;
        private final Map<String, Long> skipped = new TreeMap<>();
        private final List<BadRow> shown = new ArrayList<>();

        private FileCount(String file) {
            this.file = file;
        }

        /** {@return the file's name} */
        public String file() {
            return file;
        }

        /** {@return how many rows there were} */
        public long read() {
            return taken
                    + badRows
                    + skipped.values().stream().mapToLong(Long::longValue).sum();
        }

        /** {@return how many rows became activities} */
        public long taken() {
            return taken;
        }

        /** {@return how many rows were not needed, by reason} */
        public Map<String, Long> skipped() {
            return Collections.unmodifiableMap(skipped);
        }

        /** {@return how many rows were not understood} */
        public long bad() {
            return badRows;
        }

        /** {@return the first bad rows, at most {@link #SHOWN}} */
        public List<BadRow> shown() {
            return Collections.unmodifiableList(shown);
        }
    }
}
