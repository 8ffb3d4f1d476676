package io.communitykit.poll.exchange;

import io.communitykit.CommunityException;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Tells that a file of ballots was rejected, and why, one line per problem. */
public final class FormatException extends CommunityException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FormatProblem> problems;

    FormatException(List<FormatProblem> problems) {
        super(problems.stream().map(FormatProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Tells what is wrong.
     *
     * @return the problems, in the order of the file; empty if the exception was serialized in between
     */
    public List<FormatProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
