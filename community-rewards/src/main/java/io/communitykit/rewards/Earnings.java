package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.rewards.level.Climb;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds what a replay found: every award in event time, and the states at the end. Immutable and thread-safe. */
public final class Earnings {

    private final RewardsProgram program;
    private final List<Award> awards;
    private final Map<MemberId, List<Award>> byMember;
    private final RewardsState state;

    Earnings(RewardsProgram program, List<Award> awards, RewardsState state) {
        this.program = program;
        this.awards = List.copyOf(awards);
        this.state = state;
        Map<MemberId, List<Award>> grouped = new LinkedHashMap<>();
        for (Award award : awards) {
            grouped.computeIfAbsent(award.member(), member -> new ArrayList<>()).add(award);
        }
        grouped.replaceAll((member, theirs) -> Collections.unmodifiableList(theirs));
        this.byMember = RewardsState.sorted(grouped);
    }

    /**
     * Lists all awards.
     *
     * @return the awards, in event time; those of one activity in the order of earning
     */
    public List<Award> awards() {
        return awards;
    }

    /**
     * Lists the awards of a member: the explanation of points and badges.
     *
     * @param member the member
     * @return the awards, in event time; empty if there are none
     */
    public List<Award> awards(MemberId member) {
        return byMember.getOrDefault(member, List.of());
    }

    /**
     * Lists who earned something.
     *
     * @return the members, in their order
     */
    public Set<MemberId> members() {
        return byMember.keySet();
    }

    /**
     * Tells the points that a member sees.
     *
     * @param member the member; who earned nothing has what everybody starts with
     * @param currency which points
     * @return the start of the program and what was earned
     * @throws IllegalArgumentException if the program has no such points
     */
    public long points(MemberId member, String currency) {
        PointCurrency points = program.points().get(currency);
        if (points == null) {
            throw new IllegalArgumentException("currency was '" + currency + "' but it must be one of "
                    + program.points().keySet());
        }
        Progress progress = state.members().get(member);
        Purse purse = progress == null ? null : progress.purses().get(currency);
        return purse == null ? points.start() : Math.addExact(points.start(), purse.earned());
    }

    /**
     * Tells the levels of a member.
     *
     * @param member the member
     * @return where the member stands on each ladder, by the ladder's name
     */
    public Map<String, Level> levels(MemberId member) {
        Map<String, Level> levels = new LinkedHashMap<>();
        program.levels()
                .forEach((name, ladder) -> levels.put(name, Level.of(name, ladder, points(member, ladder.of()))));
        return Collections.unmodifiableMap(levels);
    }

    /**
     * Tells how a member came from level to level: after each activity the points are compared.
     *
     * @param member the member
     * @return each change of a level, in event time; those of one activity in the order of ladders
     */
    public List<Climb> climbs(MemberId member) {
        Map<String, Long> points = new LinkedHashMap<>();
        program.points().forEach((currency, plan) -> points.put(currency, plan.start()));
        Map<String, Level> levels = new LinkedHashMap<>();
        program.levels()
                .forEach((name, ladder) ->
                        levels.put(name, Level.of(name, ladder, points.getOrDefault(ladder.of(), 0L))));
        List<Climb> climbs = new ArrayList<>();
        List<Award> theirs = awards(member);
        for (int i = 0; i < theirs.size(); i++) {
            if (theirs.get(i) instanceof Award.Points award) {
                points.merge(award.currency(), award.credited(), Math::addExact);
            }
            if (i + 1 == theirs.size()
                    || !theirs.get(i + 1).cause().equals(theirs.get(i).cause())) {
                climb(points, theirs.get(i).cause(), levels, climbs);
            }
        }
        return Collections.unmodifiableList(climbs);
    }

    private void climb(Map<String, Long> points, Moment cause, Map<String, Level> levels, List<Climb> climbs) {
        program.levels().forEach((name, ladder) -> {
            Level after = Level.of(name, ladder, points.getOrDefault(ladder.of(), 0L));
            Level before = levels.put(name, after);
            if (before != null && !Objects.equals(before.name(), after.name())) {
                climbs.add(new Climb(name, before.name(), after.name(), after.points(), cause));
            }
        });
    }

    /**
     * Tells the badges of a member.
     *
     * @param member the member
     * @return the awards of badges, in event time
     */
    public List<Award.Badge> badges(MemberId member) {
        return awards(member).stream()
                .filter(Award.Badge.class::isInstance)
                .map(Award.Badge.class::cast)
                .toList();
    }

    /**
     * Tells the states at the end, from which incremental work can go on.
     *
     * @return the states
     */
    public RewardsState state() {
        return state;
    }
}
