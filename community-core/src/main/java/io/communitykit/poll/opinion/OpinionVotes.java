package io.communitykit.poll.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Holds who said what of which statement, without the names of the voters: once built, a voter is no more than their
 * votes. Immutable and thread-safe.
 */
public final class OpinionVotes {

    private final List<String> statements;

    /**
     * A row per voter and a cell per vote, four times the statement's number plus the stance's value and one; in order.
     */
    private final int[][] rows;

    private OpinionVotes(List<String> statements, int[][] rows) {
        this.statements = statements;
        this.rows = rows;
    }

    /**
     * Starts without votes, within the default limits.
     *
     * @return the builder
     */
    public static Builder builder() {
        return builder(OpinionLimits.defaults());
    }

    /**
     * Starts without votes, within stated limits.
     *
     * @param limits how many votes there may be
     * @return the builder
     */
    public static Builder builder(OpinionLimits limits) {
        return new Builder(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Tells which statements were voted on.
     *
     * @return their keys, ascending
     */
    public List<String> statements() {
        return statements;
    }

    /**
     * Counts who voted.
     *
     * @return how many voters there are
     */
    public int voters() {
        return rows.length;
    }

    /** Gives those who voted often enough, ordered by what they said: names decide nothing. */
    int[][] rows(int minimumVotes) {
        return Arrays.stream(rows).filter(row -> row.length >= minimumVotes).toArray(int[][]::new);
    }

    private static int cell(int statement, Stance stance) {
        return 4 * statement + stance.value() + 1;
    }

    static int statement(int cell) {
        return cell >> 2;
    }

    /** Gives -1, 0 or 1. */
    static int value(int cell) {
        return (cell & 3) - 1;
    }

    /** Takes votes in any order. Not thread-safe. */
    public static final class Builder {

        private final OpinionLimits limits;
        private final SortedMap<String, SortedMap<String, Stance>> voters = new TreeMap<>();
        private final SortedMap<String, Integer> statements = new TreeMap<>();
        private int votes;

        private Builder(OpinionLimits limits) {
            this.limits = limits;
        }

        /**
         * Adds a vote. A voter has one vote on a statement: which of several counts is for the caller to decide.
         *
         * @param voter the key of the voter, not blank; used to tell voters apart and then forgotten
         * @param statement the key of the statement, not blank
         * @param stance what the voter thinks of it
         * @return this builder
         * @throws IllegalArgumentException if a key is blank, the voter has voted on the statement, or a limit is
         *     passed; the vote is then not added
         */
        public Builder add(String voter, String statement, Stance stance) {
            named("voter", voter);
            named("statement", statement);
            Objects.requireNonNull(stance, "stance");
            SortedMap<String, Stance> cast = voters.get(voter);
            if (cast != null && cast.containsKey(statement)) {
                throw new IllegalArgumentException("voter was '" + voter + "' on statement '" + statement
                        + "' twice but it must have one vote on a statement");
            }
            within("votes", votes, limits.votes());
            if (cast == null) {
                within("voters", voters.size(), limits.voters());
            }
            if (!statements.containsKey(statement)) {
                within("statements", statements.size(), limits.statements());
            }
            voters.computeIfAbsent(voter, key -> new TreeMap<>()).put(statement, stance);
            statements.put(statement, 0);
            votes++;
            return this;
        }

        /**
         * Closes the list.
         *
         * @return the votes that were added
         */
        public OpinionVotes build() {
            List<String> keys = List.copyOf(statements.keySet());
            for (int i = 0; i < keys.size(); i++) {
                statements.put(keys.get(i), i);
            }
            int[][] rows = voters.values().stream().map(this::row).toArray(int[][]::new);
            Arrays.sort(rows, Arrays::compare);
            return new OpinionVotes(keys, rows);
        }

        private int[] row(Map<String, Stance> cast) {
            return cast.entrySet().stream()
                    .mapToInt(vote -> cell(statements.getOrDefault(vote.getKey(), 0), vote.getValue()))
                    .toArray();
        }

        private static void named(String name, String key) {
            if (key.isBlank()) {
                throw new IllegalArgumentException(name + " was blank but it must be a key");
            }
        }

        private static void within(String name, int before, int limit) {
            if (before >= limit) {
                throw new IllegalArgumentException(
                        name + " were " + (before + 1L) + " but they must be at most " + limit);
            }
        }
    }
}
