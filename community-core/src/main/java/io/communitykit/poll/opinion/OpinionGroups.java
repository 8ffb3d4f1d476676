package io.communitykit.poll.opinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells which opinion groups there are, what sets each apart and what they share.
 *
 * <p>What it does not tell:
 *
 * <ul>
 *   <li>who is in which group: no voter is named;
 *   <li>what a community thinks: it describes those who voted, on the statements that were put to them;
 *   <li>whether there really are groups: k-means divides whatever differs. Read the silhouette; stances drawn at random
 *       reach 0.33 to 0.39, so little below a half says anything;
 *   <li>why: a statement that sets a group apart is no cause, and a z-value of many tests is no proof.
 * </ul>
 *
 * @param division how many groups there are, and why
 * @param voters how many voters were grouped
 * @param leftOut how many voters were not, for having voted on too few statements; their votes count nowhere
 * @param statements how many statements were voted on
 * @param votes how many votes the grouped voters cast
 * @param silhouette how clearly the groups are apart, from -1 to 1 with four decimals; empty for one group
 * @param groups the groups, the largest first; empty if nobody was grouped
 * @param common the statements on which all groups that are shown take one side, the highest consensus first. With one
 *     group, those on which it does
 */
public record OpinionGroups(
        Division division,
        int voters,
        int leftOut,
        int statements,
        int votes,
        Optional<BigDecimal> silhouette,
        List<OpinionGroup> groups,
        List<CommonStatement> common) {

    /** Copies the lists. */
    public OpinionGroups {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(silhouette, "silhouette");
        groups = List.copyOf(groups);
        common = List.copyOf(common);
    }
}
