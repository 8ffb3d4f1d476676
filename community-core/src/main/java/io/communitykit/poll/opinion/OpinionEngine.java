package io.communitykit.poll.opinion;

import io.communitykit.Experimental;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds opinion groups as Polis does: voters are put into a plane by the first two principal components of their votes,
 * divided by k-means into 2 to 5 groups, and the number of groups is that of the highest silhouette, of equals the
 * lowest.
 *
 * <ul>
 *   <li>The same votes give the same result, in whatever order they were added, whatever the voters are called, on
 *       every machine.
 *   <li>Voters who said the same are in the same group.
 *   <li>There are never more groups than would hold the minimum size on average.
 *   <li>What is shown of a group never comes from fewer voters than the minimum; groups below it are in no figure.
 *   <li>Other than Polis, voters are not merged into a hundred clusters first, earlier groups are not remembered, and a
 *       group that nothing sets apart is told no statement.
 * </ul>
 *
 * <p>Immutable and thread-safe. Takes time with the votes, and with the square of the voters.
 */
@Experimental
public final class OpinionEngine {

    private static final int MOST_GROUPS = 5;

    private final OpinionRule rule;

    private OpinionEngine(OpinionRule rule) {
        this.rule = rule;
    }

    /**
     * Makes an engine.
     *
     * @param rule who is grouped and what is shown
     * @return the engine
     */
    public static OpinionEngine of(OpinionRule rule) {
        return new OpinionEngine(Objects.requireNonNull(rule, "rule"));
    }

    /**
     * Finds the groups.
     *
     * @param votes who said what
     * @return the groups, what sets each apart and what they share
     */
    public OpinionGroups find(OpinionVotes votes) {
        int statements = votes.statements().size();
        int[][] rows = votes.rows(Math.min(rule.minimumVotes(), statements));
        Division division = Division.TOO_FEW_VOTERS;
        int[] chosen = new int[rows.length];
        Optional<BigDecimal> silhouette = Optional.empty();
        int most = Math.min(MOST_GROUPS, rows.length / rule.minimumGroup());
        if (most > 1) {
            division = Division.NO_DIFFERENCE;
            double[][] points = Projection.points(rows, statements);
            double best = Double.NEGATIVE_INFINITY;
            int count = 1;
            for (int[] groups : Clusters.upTo(most, points)) {
                count++;
                double clear = Clusters.silhouette(points, groups, count);
                if (clear > best) {
                    best = clear;
                    chosen = groups;
                    division = Division.GROUPS;
                    silhouette = Optional.of(Comparison.rounded(clear));
                }
            }
        }
        List<List<int[]>> groups = groups(rows, chosen);
        Comparison comparison = comparison(votes.statements(), groups);
        return new OpinionGroups(
                division,
                rows.length,
                votes.voters() - rows.length,
                statements,
                Arrays.stream(rows).mapToInt(row -> row.length).sum(),
                silhouette,
                described(groups, comparison),
                isCompared(groups) ? comparison.common() : List.of());
    }

    /** Collects the rows of each group, the largest group first; of equals, the one with the first row. */
    private static List<List<int[]>> groups(int[][] rows, int[] chosen) {
        List<List<int[]>> groups = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            int at = seen.indexOf(chosen[i]);
            if (at < 0) {
                at = seen.size();
                seen.add(chosen[i]);
                groups.add(new ArrayList<>());
            }
            groups.get(at).add(rows[i]);
        }
        groups.sort(Comparator.comparingInt((List<int[]> group) -> group.size()).reversed());
        return groups;
    }

    private Comparison comparison(List<String> statements, List<List<int[]>> groups) {
        List<List<StanceCounts>> counts = groups.stream()
                .filter(this::isShown)
                .map(group -> counts(group, statements.size()))
                .toList();
        return new Comparison(statements, counts, rule.minimumGroup());
    }

    /** Groups stand by size, so those that are shown come first. */
    private List<OpinionGroup> described(List<List<int[]>> groups, Comparison comparison) {
        List<OpinionGroup> described = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean shown = isShown(groups.get(i));
            described.add(new OpinionGroup(
                    i + 1,
                    groups.get(i).size(),
                    shown,
                    shown && groups.size() > 1 && isCompared(groups)
                            ? comparison.apart(i, rule.statements())
                            : List.of()));
        }
        return described;
    }

    /** Nothing is common or apart where all groups but one are hidden. */
    private boolean isCompared(List<List<int[]>> groups) {
        long shown = groups.stream().filter(this::isShown).count();
        return shown > 1 || (shown == 1 && groups.size() == 1);
    }

    private boolean isShown(List<int[]> group) {
        return group.size() >= rule.minimumGroup();
    }

    private static List<StanceCounts> counts(List<int[]> group, int statements) {
        int[] agrees = new int[statements];
        int[] disagrees = new int[statements];
        int[] votes = new int[statements];
        for (int[] row : group) {
            for (int cell : row) {
                int s = OpinionVotes.statement(cell);
                votes[s]++;
                agrees[s] += OpinionVotes.value(cell) == Stance.AGREE.value() ? 1 : 0;
                disagrees[s] += OpinionVotes.value(cell) == Stance.DISAGREE.value() ? 1 : 0;
            }
        }
        return IntStream.range(0, statements)
                .mapToObj(s -> new StanceCounts(agrees[s], disagrees[s], votes[s] - agrees[s] - disagrees[s]))
                .toList();
    }
}
