package io.communitykit.testkit.rules;

import io.communitykit.MemberId;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.level.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what members must have earned; to be imported statically. */
public final class RewardsExpectations {

    private RewardsExpectations() {}

    /**
     * Expects a member to see so many points.
     *
     * @param member the member
     * @param currency which points
     * @param amount how many, what everybody starts with included
     * @return the expectation
     */
    public static Expectation<Rewards> points(MemberId member, String currency, long amount) {
        return rewards -> {
            Map<String, Long> points = rewards.points(member);
            Long found = points.get(currency);
            return new Comparison(
                    "points of " + member + " in " + currency,
                    Long.toString(amount),
                    found == null ? "no such points; there are " + points.keySet() : found.toString());
        };
    }

    /**
     * Expects a member to hold exactly these badges.
     *
     * @param member the member
     * @param badges the badges in the order in which they were earned; one that was earned twice stands twice
     * @return the expectation
     */
    public static Expectation<Rewards> badges(MemberId member, String... badges) {
        List<String> expected = List.of(badges);
        return rewards -> new Comparison(
                "badges of " + member,
                expected.toString(),
                rewards.badges(member).stream().map(BadgeEntry::badge).toList().toString());
    }

    /**
     * Expects a member to stand on a level.
     *
     * @param member the member
     * @param ladder the ladder
     * @param name the name of the level
     * @return the expectation
     */
    public static Expectation<Rewards> level(MemberId member, String ladder, String name) {
        return rewards -> {
            Map<String, Level> levels = rewards.levels(member);
            Level found = levels.get(ladder);
            return new Comparison(
                    "level of " + member + " in " + ladder,
                    name,
                    found == null
                            ? "no such ladder; there are " + levels.keySet()
                            : Objects.requireNonNullElse(found.name(), "none"));
        };
    }
}
