package io.communitykit.examples.replay.output;

import io.communitykit.examples.replay.source.ReplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes files into a folder, all or none: each one is written beside its place first, and all are moved there when the
 * last one is complete. A file of an earlier run is replaced.
 */
public final class OutputFolder {

    /** Keeps two programs that write into one folder from writing the same unfinished file. */
    private static final long PROCESS = ProcessHandle.current().pid();

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Chooses a folder; it is made when something is written.
     *
     * @param folder the folder
     * @return the output
     * @throws ReplayException if there is something else in its place
     */
    public static OutputFolder of(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ReplayException(folder + " is a file but --out must be a folder");
        }
        return new OutputFolder(folder);
    }

    /**
     * Writes files.
     *
     * @param contents the texts by the names of the files
     * @throws ReplayException if that is not possible; then nothing is changed
     */
    public void write(Map<String, String> contents) {
        List<Path> made = new ArrayList<>();
        Map<Path, Path> places = new LinkedHashMap<>();
        try {
            makeFolder(folder.toAbsolutePath(), made);
            for (Map.Entry<String, String> content : contents.entrySet()) {
                Path temporary = folder.resolve("." + content.getKey() + "." + PROCESS + ".part");
                places.put(temporary, folder.resolve(content.getKey()));
                Files.writeString(temporary, content.getValue());
            }
            for (Map.Entry<Path, Path> place : places.entrySet()) {
                if (Files.isDirectory(place.getValue())) {
                    throw new IOException(place.getValue() + " is a folder");
                }
            }
            for (Map.Entry<Path, Path> place : places.entrySet()) {
                Files.move(place.getKey(), place.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            places.keySet().forEach(OutputFolder::deleteQuietly);
            made.forEach(OutputFolder::deleteQuietly);
            throw new ReplayException(folder + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Makes missing folders and remembers them, the innermost first. */
    private static void makeFolder(Path path, List<Path> made) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            makeFolder(parent, made);
        }
        Files.createDirectory(path);
        made.add(0, path);
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            return;
        }
    }
}
