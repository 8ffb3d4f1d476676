package io.communitykit.rewards;

import io.communitykit.Subject;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Criterion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a member has a badge or not.
 *
 * @param badge the name of the badge
 * @param rule what the program demands
 * @param held the awards that the member holds, in event time, each with the activity that caused it
 * @param parts if the member holds none: how far each part of the demand has come, in the order in which they are
 *     written; else empty
 */
public record BadgeExplanation(String badge, Badge rule, List<BadgeEntry> held, List<Part> parts) {

    /** Copies the lists. */
    public BadgeExplanation {
        held = List.copyOf(held);
        parts = List.copyOf(parts);
    }

    /**
     * Tells how far one part has come.
     *
     * @param criterion what is demanded
     * @param have the number reached
     * @param need the number demanded
     * @param subject the subject that has come farthest; null if the part is not about one, or there is none
     */
    public record Part(
            Criterion criterion,
            long have,
            long need,
            @Nullable Subject subject) {

        /**
         * Tells whether this part has come true.
         *
         * @return true if the number demanded is reached
         */
        public boolean isMet() {
            return have >= need;
        }
    }
}
