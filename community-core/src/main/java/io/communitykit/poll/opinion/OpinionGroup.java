package io.communitykit.poll.opinion;

import java.util.List;

/**
 * Describes a group of voters who vote alike.
 *
 * @param number its number: 1 for the largest. Numbers of two results have nothing to do with each other
 * @param voters how many it has
 * @param shown whether it is large enough for its figures to be shown; if not, its votes are in no figure
 * @param apart the statements that set it apart, the most telling first; empty where nothing does, or it is not shown
 */
public record OpinionGroup(int number, int voters, boolean shown, List<DistinctStatement> apart) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the number or the voters are not positive
     */
    public OpinionGroup {
        if (number < 1 || voters < 1) {
            throw new IllegalArgumentException(
                    "group was number " + number + " of " + voters + " voters but both must be positive");
        }
        apart = List.copyOf(apart);
    }
}
