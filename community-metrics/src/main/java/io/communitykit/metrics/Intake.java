package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.member.Member;
import io.communitykit.metrics.audience.CommunityCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes activities in: what is counted of whom, and on which day. */
final class Intake {

    /** Who is no member. */
    static final int NOBODY = -2;

    /** Who is counted with everybody else; members counted apart have the place of their group. */
    static final int MAIN = -1;

    private final Plans plans;
    private final ZoneId zone;
    private final boolean memberDays;
    private final int firstApart;
    private final Map<MemberId, Integer> apart = new LinkedHashMap<>();
    private final Map<Member.Kind, Integer> apartKinds = new EnumMap<>(Member.Kind.class);

    Intake(MetricsModel model, Measures measures) {
        this.plans = new Plans(model, measures);
        this.zone = model.zone();
        this.memberDays = model.days() == MetricsModel.Days.MEMBER;
        List<String> groups = List.copyOf(model.apart().keySet());
        this.firstApart = groups.isEmpty() ? 0 : measures.number(Measures.apart(groups.get(0)));
        List<Apart> apartGroups = List.copyOf(model.apart().values());
        for (int group = 0; group < apartGroups.size(); group++) {
            for (MemberId member : apartGroups.get(group).members()) {
                apart.putIfAbsent(member, group);
            }
            for (Member.Kind kind : apartGroups.get(group).kinds()) {
                apartKinds.putIfAbsent(kind, group);
            }
        }
    }

    boolean needsFacts() {
        return memberDays || !apartKinds.isEmpty();
    }

    Plan planOf(Activity activity) {
        return plans.of(activity.type());
    }

    /** Finds the group that a member is counted in. */
    int group(MemberId member, MemberFacts facts) {
        if (member.equals(Activity.ANONYMOUS)) {
            return NOBODY;
        }
        Integer named = apart.isEmpty() ? null : apart.get(member);
        if (apartKinds.isEmpty()) {
            return named == null ? MAIN : named;
        }
        Optional<Integer> kind = facts.find(member).map(known -> apartKinds.get(known.kind()));
        if (named == null) {
            return kind.orElse(MAIN);
        }
        return Math.min(named, kind.orElse(named));
    }

    /** Adds to every count that the activity feeds; takes back if negative. */
    void count(MetricsState state, Activity activity, MemberFacts facts, int times) {
        Instant at = activity.occurredAt();
        state.see(at);
        Plan plan = planOf(activity);
        MemberId actor = activity.actor();
        int group = group(actor, facts);
        if (group != NOBODY) {
            ZoneId home = zone(actor, at, facts);
            int day = CommunityCalendar.dayIn(home, at);
            int number = state.number(actor);
            boolean active = plan.active().test(activity);
            if (group == MAIN) {
                state.measure(active ? Measures.ACTIVE : Measures.PASSIVE).add(number, day, times);
                count(state, activity, number, plan.byActor(), home, times);
            } else if (active) {
                state.measure(firstApart + group).add(number, day, times);
            }
        }
        MemberId recipient = activity.recipient();
        if (recipient != null && group(recipient, facts) == MAIN) {
            ZoneId home = zone(recipient, at, facts);
            int number = state.number(recipient);
            if (!recipient.equals(actor)) {
                state.measure(Measures.PASSIVE).add(number, CommunityCalendar.dayIn(home, at), times);
            }
            count(state, activity, number, plan.byRecipient(), home, times);
            if (group == MAIN && plan.ties().test(activity)) {
                state.ties().add(actor, recipient, times);
            }
        }
    }

    private static void count(
            MetricsState state, Activity activity, int member, List<Plan.Count> counts, ZoneId home, int times) {
        for (int i = 0; i < counts.size(); i++) {
            Plan.Count count = counts.get(i);
            if (count.when().test(activity)) {
                Instant at = activity.occurredAt();
                int bucket = count.hours() ? CommunityCalendar.hourIn(home, at) : CommunityCalendar.dayIn(home, at);
                state.measure(count.measure()).add(member, bucket, times);
            }
        }
    }

    private ZoneId zone(MemberId member, Instant at, MemberFacts facts) {
        return memberDays
                ? facts.find(member).map(known -> known.zones().at(at)).orElse(zone)
                : zone;
    }
}
