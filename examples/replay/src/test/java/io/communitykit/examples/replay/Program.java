package io.communitykit.examples.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds what the program said and wrote. */
record Program(int code, String said, String complained, Path folder) {

    /** What must not depend on the order of arrival. */
    static final List<String> RESULTS = List.of("members.csv", "badges.csv", "decisions.csv", "metrics.json");

    /** Runs the program as from a command line, writing into a folder. */
    static Program run(Path folder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--out");
        all.add(folder.toString());
        int code = Replay.run(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
        return new Program(code, out.toString(), err.toString(), folder);
    }

    String file(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        RESULTS.forEach(name -> results.put(name, file(name)));
        return results;
    }

    /** Lists everything in the folder, hidden files too. */
    List<String> written() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
