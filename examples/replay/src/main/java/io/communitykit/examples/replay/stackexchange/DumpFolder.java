package io.communitykit.examples.replay.stackexchange;

import io.communitykit.examples.replay.source.ReplayException;
import io.communitykit.examples.replay.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the tables of a dump: {@code Posts.xml} or {@code Posts.xml.gz} and so on. Posts and users must be there; any
 * other table may be absent.
 *
 * @param path the folder
 */
public record DumpFolder(Path path) {

    /** The tables that are read. */
    enum Table {
        USERS("Users"),
        POSTS("Posts"),
        COMMENTS("Comments"),
        VOTES("Votes"),
        POST_HISTORY("PostHistory"),
        BADGES("Badges"),
        TAGS("Tags"),
        BALLOTS("Ballots");

        private final String stem;

        Table(String stem) {
            this.stem = stem;
        }

        @Override
        public String toString() {
            return stem;
        }
    }

    /**
     * Opens a folder.
     *
     * @param path the folder
     * @return the dump
     * @throws ReplayException if there is no such folder, or it has no posts or no users
     */
    public static DumpFolder open(Path path) {
        if (!Files.exists(path)) {
            throw new ReplayException(path + " does not exist but it must be the folder of a dump");
        }
        if (!Files.isDirectory(path)) {
            throw new ReplayException(path + " is a file but it must be the folder of a dump");
        }
        DumpFolder folder = new DumpFolder(path);
        for (Table needed : new Table[] {Table.POSTS, Table.USERS}) {
            if (folder.find(needed).isEmpty()) {
                throw new ReplayException(
                        path + " has neither " + needed.stem + ".xml nor " + needed.stem + ".xml.gz but a dump must");
            }
        }
        return folder;
    }

    /**
     * Tells whether a folder looks like a dump.
     *
     * @param path any path
     * @return true if it has posts and users
     */
    public static boolean isDump(Path path) {
        DumpFolder folder = new DumpFolder(path);
        return folder.find(Table.POSTS).isPresent() && folder.find(Table.USERS).isPresent();
    }

    /** Finds a table; empty if the dump does not have it. */
    Optional<DumpTable> find(Table table) {
        for (String ending : new String[] {".xml", ".xml.gz"}) {
            Path file = path.resolve(table.stem + ending);
            if (Files.isRegularFile(file)) {
                return Optional.of(new DumpTable(new SourceFile(file)));
            }
        }
        return Optional.empty();
    }

    /** Finds a table that must be there. */
    DumpTable get(Table table) {
        return find(table)
                .orElseThrow(() -> new ReplayException(path + " has no " + table.stem + ".xml but a dump must"));
    }
}
