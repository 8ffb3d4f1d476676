package io.communitykit.examples.replay.source;

import java.io.Serial;

/** Leaves the mapping of one row that cannot be understood; the reader turns it into a {@link BadRow}. */
public final class RowProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Creates the problem.
     *
     * @param problem what it was and what it must be
     */
    public RowProblem(String problem) {
        super(problem, null, false, false);
    }
}
