package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.rewards.Award;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.RewardsProgram;
import java.time.Instant;
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
 */
public record Rewarded(Optional<String> currency, List<Line> members, List<Badge> badges) {

    private static final Comparator<Badge> BY_TIME = Comparator.comparing(Badge::at)
            .thenComparing(Badge::member, Natural.MEMBERS)
            .thenComparing(Badge::name);

    /** Copies the lists and puts the badges in order. */
    public Rewarded {
        members = List.copyOf(members);
        badges = badges.stream().sorted(BY_TIME).toList();
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

    /**
     * Says that a member was awarded a badge.
     *
     * @param member the member
     * @param name the badge
     * @param at when that was earned
     */
    public record Badge(MemberId member, String name, Instant at) {}

    static Rewarded of(RewardsProgram program, List<MemberId> members, Earnings earnings) {
        Optional<String> currency = currency(program);
        List<Line> lines = new ArrayList<>(members.size());
        for (MemberId member : members) {
            lines.add(new Line(
                    member,
                    currency.map(name -> earnings.points(member, name)).orElse(0L),
                    levels(earnings.levels(member)),
                    earnings.badges(member).size()));
        }
        List<Badge> badges = earnings.awards().stream()
                .filter(Award.Badge.class::isInstance)
                .map(award -> new Badge(
                        award.member(),
                        ((Award.Badge) award).badge(),
                        award.cause().at()))
                .toList();
        return new Rewarded(currency, lines, badges);
    }

    /** Chooses the points that are shown. */
    static Optional<String> currency(RewardsProgram program) {
        return program.points().keySet().stream().findFirst();
    }

    /** Names levels, in the order of the program's ladders; those without a name are passed over. */
    static List<String> levels(Map<String, Level> reached) {
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
        badges.forEach(badge -> counts.merge(badge.name(), 1L, Long::sum));
        return counts;
    }
}
