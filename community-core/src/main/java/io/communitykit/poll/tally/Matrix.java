package io.communitykit.poll.tally;

import java.util.List;

/**
 * Holds a number for every ordered pair of candidates, such as how many papers prefer the one of the row to the one of
 * the column.
 *
 * @param candidates the candidates, in the order of rows and columns
 * @param cells the rows; the diagonal is zero
 */
public record Matrix(List<String> candidates, List<List<Rational>> cells) {

    /**
     * Copies the rows.
     *
     * @throws IllegalArgumentException if it is not square
     */
    public Matrix {
        candidates = List.copyOf(candidates);
        cells = cells.stream().map(List::copyOf).toList();
        int size = candidates.size();
        if (cells.size() != size || cells.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("cells must have " + size + " rows and columns, one per candidate");
        }
    }

    /**
     * Finds a number.
     *
     * @param row one candidate
     * @param column the other
     * @return the number of the pair
     * @throws IllegalArgumentException if one is unknown
     */
    public Rational get(String row, String column) {
        return cells.get(index(row)).get(index(column));
    }

    private int index(String candidate) {
        int index = candidates.indexOf(candidate);
        if (index < 0) {
            throw new IllegalArgumentException("candidate was '" + candidate + "' but it must be one of " + candidates);
        }
        return index;
    }
}
