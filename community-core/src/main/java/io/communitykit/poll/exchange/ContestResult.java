package io.communitykit.poll.exchange;

import java.util.List;

/** Tells what came of reading a file: a contest, or everything that is wrong with it. */
public sealed interface ContestResult {

    /**
     * Returns the contest, or throws what is wrong with the file.
     *
     * @return the contest
     * @throws FormatException if the file was rejected
     */
    Contest orThrow();

    /**
     * Holds a sound contest.
     *
     * @param contest the contest
     */
    record Read(Contest contest) implements ContestResult {
        @Override
        public Contest orThrow() {
            return contest;
        }
    }

    /**
     * Holds what is wrong; nothing of the file can be used.
     *
     * @param problems the problems, in the order of the file, at least one
     */
    record Rejected(List<FormatProblem> problems) implements ContestResult {

        /** Copies the list. */
        public Rejected {
            problems = List.copyOf(problems);
        }

        @Override
        public Contest orThrow() {
            throw new FormatException(problems);
        }
    }
}
