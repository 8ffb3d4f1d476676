package io.communitykit.rewards.leaderboard;

import io.communitykit.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is one step of a ladder of leagues, in which a cohort plays for a time.
 *
 * @param name its name
 * @param promote how many of the best go up; 0 in the highest league
 * @param demote how many of the last go down; 0 in the lowest league
 */
public record League(String name, int promote, int demote) {

    /** Says where a member plays next. */
    public enum Move {

        /** In the league above. */
        UP,

        /** In the same league. */
        STAYS,

        /** In the league below. */
        DOWN
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is negative
     */
    public League {
        if (promote < 0 || demote < 0) {
            throw new IllegalArgumentException("league " + name + " had " + promote + " to promote and " + demote
                    + " to demote but neither must be negative");
        }
    }

    /**
     * Settles a cohort. Where a cohort is small, going up comes first.
     *
     * @param cohort the members by rank, the best first, each at a place of its own
     * @return where each plays next, the best first
     */
    public Map<MemberId, Move> settle(List<Ranked> cohort) {
        Map<MemberId, Move> moves = new LinkedHashMap<>();
        for (int i = 0; i < cohort.size(); i++) {
            Move move = i < promote ? Move.UP : i >= cohort.size() - demote ? Move.DOWN : Move.STAYS;
            moves.put(cohort.get(i).member(), move);
        }
        return Collections.unmodifiableMap(moves);
    }
}
