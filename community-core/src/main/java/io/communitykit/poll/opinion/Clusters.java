package io.communitykit.poll.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides points of a plane by k-means. The start is not drawn: each number of groups starts from the centers of one
 * group less and the point that takes most from the sum of squared distances (fast global k-means; Likas, Vlassis and
 * Verbeek, Pattern Recognition 36, 2003). Of equals the first counts.
 *
 * <p>Takes time with the square of the points for each number of groups.
 */
final class Clusters {

    private static final int ROUNDS = 300;

    private final double[][] points;
    private final List<double[]> centers = new ArrayList<>();

    private Clusters(double[][] points) {
        this.points = points;
    }

    /** Divides into 2, 3 and more groups while the points differ: per division, the group of each point. */
    static List<int[]> upTo(int most, double[][] points) {
        Clusters clusters = new Clusters(points);
        List<int[]> divisions = new ArrayList<>();
        clusters.settle(clusters.addCenter(new double[2]));
        while (divisions.size() + 1 < most && clusters.split()) {
            divisions.add(clusters.settle(clusters.nearest()));
        }
        return divisions;
    }

    /** Averages over the points how much nearer the own group is than the next one (Rousseeuw 1987). */
    static double silhouette(double[][] points, int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            int own = groups[i];
            if (sizes[own] < 2) {
                continue;
            }
            double[] away = new double[count];
            for (int j = 0; j < points.length; j++) {
                away[groups[j]] += StrictMath.sqrt(squared(points[i], points[j]));
            }
            double inside = away[own] / (sizes[own] - 1);
            double outside = Double.POSITIVE_INFINITY;
            for (int group = 0; group < count; group++) {
                if (group != own && sizes[group] > 0) {
                    outside = Math.min(outside, away[group] / sizes[group]);
                }
            }
            double longer = Math.max(inside, outside);
            sum += longer > 0 ? (outside - inside) / longer : 0;
        }
        return sum / points.length;
    }

    private int[] addCenter(double[] center) {
        centers.add(center);
        return nearest();
    }

    private boolean split() {
        int[] groups = nearest();
        double[] now = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            now[i] = squared(points[i], centers.get(groups[i]));
        }
        int best = -1;
        double most = 0;
        for (int candidate = 0; candidate < points.length; candidate++) {
            double gain = 0;
            for (int i = 0; i < points.length; i++) {
                gain += Math.max(0, now[i] - squared(points[i], points[candidate]));
            }
            if (gain > most) {
                most = gain;
                best = candidate;
            }
        }
        if (best < 0) {
            return false;
        }
        centers.add(points[best].clone());
        return true;
    }

    private int[] settle(int[] start) {
        int[] groups = start;
        for (int round = 0; round < ROUNDS; round++) {
            move(groups);
            int[] next = nearest();
            if (Arrays.equals(groups, next)) {
                break;
            }
            groups = next;
        }
        return groups;
    }

    /** A center that lost all its points stays where it was. */
    private void move(int[] groups) {
        double[][] sums = new double[centers.size()][2];
        int[] sizes = new int[centers.size()];
        for (int i = 0; i < points.length; i++) {
            sums[groups[i]][0] += points[i][0];
            sums[groups[i]][1] += points[i][1];
            sizes[groups[i]]++;
        }
        for (int group = 0; group < sizes.length; group++) {
            if (sizes[group] > 0) {
                centers.set(group, new double[] {sums[group][0] / sizes[group], sums[group][1] / sizes[group]});
            }
        }
    }

    private int[] nearest() {
        int[] groups = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            for (int group = 1; group < centers.size(); group++) {
                if (squared(points[i], centers.get(group)) < squared(points[i], centers.get(groups[i]))) {
                    groups[i] = group;
                }
            }
        }
        return groups;
    }

    private static double squared(double[] one, double[] other) {
        double x = one[0] - other[0];
        double y = one[1] - other[1];
        return x * x + y * y;
    }
}
