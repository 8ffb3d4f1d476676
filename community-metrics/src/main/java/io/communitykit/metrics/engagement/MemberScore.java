package io.communitykit.metrics.engagement;

import io.communitykit.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Holds a member's engagement and what it is made of.
 *
 * @param member the member
 * @param score the sum, rounded half to even at {@value Engagement#DIGITS} digits after the point
 * @param level the name of the score; empty if it reaches none
 * @param parts what each weight adds, in the order of the configuration; weights that add nothing are left out
 */
public record MemberScore(MemberId member, BigDecimal score, Optional<String> level, List<Part> parts) {

    /** Copies the list. */
    public MemberScore {
        parts = List.copyOf(parts);
    }

    /**
     * Holds what one weight adds.
     *
     * @param weight its name
     * @param activities how many activities there were within the horizon
     * @param counted how many of them the daily cap left
     * @param score what they are still worth, rounded like the sum
     */
    public record Part(String weight, long activities, long counted, BigDecimal score) {}
}
