package io.communitykit.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one document so far, and the paths of the values that are not to be trusted because of them. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<KeyPath> faulty = new LinkedHashSet<>();

    void add(KeyPath path, Problem problem) {
        problems.add(problem);
        faulty.add(path);
    }

    /** Says that the value of a path is not what the source says. */
    void distrust(KeyPath path) {
        faulty.add(path);
    }

    /** Tells whether the value of a path, or something that it is part of, is not to be trusted. */
    boolean covers(KeyPath path) {
        return faulty.stream().anyMatch(fault -> fault.leadsTo(path));
    }

    /** Tells whether a value that is not to be trusted may have to do with the value of a path. */
    boolean touches(KeyPath path) {
        return covers(path) || faulty.stream().anyMatch(path::leadsTo);
    }

    /** Returns what is known now; later findings do not change it. */
    Findings snapshot() {
        Findings copy = new Findings();
        copy.problems.addAll(problems);
        copy.faulty.addAll(faulty);
        return copy;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** The list to which the reading of the text adds, before there are paths to distrust. */
    List<Problem> ofText() {
        return problems;
    }

    /** In the order of the source; what stands at the same place in the order in which it was found. */
    List<Problem> inOrder() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
