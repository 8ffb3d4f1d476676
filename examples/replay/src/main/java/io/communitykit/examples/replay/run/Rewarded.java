package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.rewards.Award;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.RewardsEngine;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds what all members earned.
 *
 * @param currency the points that are shown: those that the program names first; empty if it has none
 * @param members one line per member, by id, those included who earned nothing
 * @param badges all badges, in event time, then by member and name
 * @param earnings everything, with its reasons
 */
public record Rewarded(Optional<String> currency, List<Line> members, List<Award.Badge> badges, Earnings earnings) {

    private static final Comparator<Award.Badge> BY_TIME = Comparator.comparing(
                    (Award.Badge badge) -> badge.cause().at())
            .thenComparing(Award.Badge::member, Natural.MEMBERS)
            .thenComparing(Award.Badge::badge)
            .thenComparing(Award.Badge::cause);

    /** Copies the lists. */
    public Rewarded {
        members = List.copyOf(members);
        badges = List.copyOf(badges);
    }

    /**
     * Holds what one member has.
     *
     * @param member the member
     * @param points the points
     * @param levels the levels, in the order of the program's ladders
     * @param badges how many badges
     */
    public record Line(MemberId member, long points, List<String> levels, int badges) {

        /** Copies the list. */
        public Line {
            levels = List.copyOf(levels);
        }
    }

    static Rewarded of(RewardsEngine engine, List<MemberId> members, Earnings earnings) {
        RewardsProgram program = engine.program();
        Optional<String> currency = program.points().keySet().stream().findFirst();
        List<Line> lines = new ArrayList<>(members.size());
        for (MemberId member : members) {
            lines.add(new Line(
                    member,
                    currency.map(name -> earnings.points(member, name)).orElse(0L),
                    levels(earnings.levels(member)),
                    earnings.badges(member).size()));
        }
        List<Award.Badge> badges = earnings.awards().stream()
                .filter(Award.Badge.class::isInstance)
                .map(Award.Badge.class::cast)
                .sorted(BY_TIME)
                .toList();
        return new Rewarded(currency, lines, badges, earnings);
    }

    private static List<String> levels(Map<String, Level> reached) {
        return reached.values().stream()
                .flatMap(level -> Optional.ofNullable(level.name()).stream())
                .toList();
    }

    /**
     * Counts badges by name.
     *
     * @return how often each was earned, by name
     */
    public Map<String, Long> byBadge() {
        Map<String, Long> counts = new TreeMap<>();
        badges.forEach(badge -> counts.merge(badge.badge(), 1L, Long::sum));
        return counts;
    }
}
