package io.communitykit.poll.opinion;

/**
 * Puts voters into a plane by the first two principal components of what they said. A missing vote counts as the
 * statement's mean, and a voter with few votes is moved outward by sqrt(statements / votes), as Polis does (pca.clj).
 *
 * <p>Components come from power iteration. Each sum runs in the order of rows and statements.
 */
final class Projection {

    private static final int ROUNDS = 300;
    private static final double CLOSE = 1e-12;

    /** Below this share of what the first start carries, a direction holds rounding alone. */
    private static final double NOTHING = 1e-10;

    private static final double GOLDEN = 0.6180339887498949;

    private final int[][] rows;
    private final double[] means;

    private Projection(int[][] rows, int statements) {
        this.rows = rows;
        this.means = means(rows, statements);
    }

    /** Gives a point of two coordinates per row; the same point for the same row. */
    static double[][] points(int[][] rows, int statements) {
        Projection plane = new Projection(rows, statements);
        double[] first = plane.component(new double[statements]);
        double[] second = plane.component(first);
        double[][] points = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double outward = StrictMath.sqrt((double) statements / rows[i].length);
            points[i] = new double[] {outward * plane.along(rows[i], first), outward * plane.along(rows[i], second)};
        }
        return points;
    }

    private static double[] means(int[][] rows, int statements) {
        long[] sums = new long[statements];
        int[] votes = new int[statements];
        for (int[] row : rows) {
            for (int cell : row) {
                sums[OpinionVotes.statement(cell)] += OpinionVotes.value(cell);
                votes[OpinionVotes.statement(cell)]++;
            }
        }
        double[] means = new double[statements];
        for (int s = 0; s < statements; s++) {
            means[s] = votes[s] == 0 ? 0 : (double) sums[s] / votes[s];
        }
        return means;
    }

    /** Finds the direction of the greatest variance at a right angle to another; all zeros if there is none. */
    private double[] component(double[] other) {
        double[] at = start();
        double whole = norm(times(at));
        away(at, other);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = times(at);
            away(next, other);
            double length = norm(next);
            if (length <= NOTHING * whole) {
                return new double[at.length];
            }
            double moved = 0;
            for (int s = 0; s < next.length; s++) {
                next[s] /= length;
                moved = Math.max(moved, Math.abs(next[s] - at[s]));
            }
            at = next;
            if (moved < CLOSE) {
                break;
            }
        }
        return at;
    }

    /** Spreads numbers evenly, so that no pattern of votes is likely to stand at a right angle to them. */
    private double[] start() {
        double[] start = new double[means.length];
        for (int s = 0; s < start.length; s++) {
            double turned = (s + 1) * GOLDEN;
            start[s] = turned - StrictMath.floor(turned) - 0.5;
        }
        double length = norm(start);
        for (int s = 0; s < start.length; s++) {
            start[s] /= length;
        }
        return start;
    }

    /** Multiplies with the matrix of covariances, without building it. */
    private double[] times(double[] direction) {
        double[] product = new double[direction.length];
        for (int[] row : rows) {
            double along = along(row, direction);
            for (int cell : row) {
                int s = OpinionVotes.statement(cell);
                product[s] += (OpinionVotes.value(cell) - means[s]) * along;
            }
        }
        return product;
    }

    private double along(int[] row, double[] direction) {
        double sum = 0;
        for (int cell : row) {
            int s = OpinionVotes.statement(cell);
            sum += (OpinionVotes.value(cell) - means[s]) * direction[s];
        }
        return sum;
    }

    private static void away(double[] direction, double[] from) {
        double share = 0;
        for (int s = 0; s < direction.length; s++) {
            share += direction[s] * from[s];
        }
        for (int s = 0; s < direction.length; s++) {
            direction[s] -= share * from[s];
        }
    }

    private static double norm(double[] direction) {
        double sum = 0;
        for (double part : direction) {
            sum += part * part;
        }
        return StrictMath.sqrt(sum);
    }
}
