package io.communitykit.config;

import io.communitykit.CommunityException;
import java.util.List;
import java.util.stream.Collectors;

/** Tells that a configuration cannot be used; the message lists every problem, each with its place. */
public final class ConfigException extends CommunityException {

    private static final long serialVersionUID = 1L;

    // Problems hold Optionals, which do not travel; the message does, and says the same.
    private final transient List<Problem> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, at least one
     * @throws IllegalArgumentException if there is no problem
     */
    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems was empty but it must hold at least one");
        }
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns all problems, in the order of the source.
     *
     * @return at least one; empty after deserialization
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
