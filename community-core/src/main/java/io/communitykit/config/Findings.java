package io.communitykit.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The problems of one document so far, and the paths of the values that are not to be trusted because of them. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<KeyPath> faulty = new LinkedHashSet<>();
    private final Set<KeyPath> aboveFaulty = new LinkedHashSet<>();
    private final Set<KeyPath> silenced = new LinkedHashSet<>();
    private final Map<KeyPath, KeyPath> misspelt = new LinkedHashMap<>();

    void add(KeyPath path, Problem problem) {
        if (!silenced.contains(path)) {
            problems.add(problem);
            distrust(path);
        }
    }

    /** Adds a problem of the text or of a key, which says nothing against any value. */
    void note(Problem problem) {
        problems.add(problem);
    }

    /** Says that all has been said about the value of a path. */
    void silence(KeyPath path) {
        silenced.add(path);
        distrust(path);
    }

    /** Says that the value of a path is not what the source says. */
    void distrust(KeyPath path) {
        if (faulty.add(path)) {
            aboveFaulty.addAll(path.toRoot());
        }
    }

    /** Says that what belongs to one path stands at another, because its key is misspelt. */
    void misspelt(KeyPath meant, KeyPath written) {
        misspelt.put(meant, written);
    }

    /** Translates the path to a value into the path under which the source has it. */
    KeyPath asWritten(KeyPath path) {
        for (Map.Entry<KeyPath, KeyPath> entry : misspelt.entrySet()) {
            if (entry.getKey().leadsTo(path)) {
                return asWritten(entry.getValue().then(path.after(entry.getKey())));
            }
        }
        return path;
    }

    /** Tells whether the value of a path, or something that it is part of, is not to be trusted. */
    boolean covers(KeyPath path) {
        return path.toRoot().stream().anyMatch(faulty::contains);
    }

    /** Tells whether a value that is not to be trusted may have to do with the value of a path. */
    boolean touches(KeyPath path) {
        return aboveFaulty.contains(path) || covers(path);
    }

    /** Returns the paths that are not to be trusted now; later findings do not change it. */
    Findings snapshot() {
        Findings copy = new Findings();
        copy.faulty.addAll(faulty);
        copy.aboveFaulty.addAll(aboveFaulty);
        copy.misspelt.putAll(misspelt);
        return copy;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** In the order of the source; what stands at the same place in the order in which it was found. */
    List<Problem> inOrder() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
