package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.Moment;
import io.communitykit.rewards.badge.Span;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Tier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second half of the work: what an activity, and what its subject reached by it, changes for its actor and its
 * recipient. For each member it depends on nothing but the history of that member and those hits.
 */
final class MemberStage {

    private final Activity activity;
    private final Ruleset ruleset;
    private final @Nullable MemberTally actor;
    private final @Nullable MemberTally recipient;
    private final List<Award> awards;
    private @Nullable Moment moment;

    /** Works for the members that are given; who is null is left alone. */
    MemberStage(
            Activity activity,
            Ruleset ruleset,
            @Nullable MemberTally actor,
            @Nullable MemberTally recipient,
            List<Award> awards) {
        this.activity = activity;
        this.ruleset = ruleset;
        this.actor = actor;
        this.recipient = recipient;
        this.awards = awards;
    }

    void run(TypeRules rules, Match match, List<BadgePlan.Hit> hits) {
        for (int i = 0; i < rules.points.size(); i++) {
            TypeRules.PointClause clause = rules.points.get(i);
            MemberTally tally = match.points[i] ? tally(clause.to()) : null;
            if (tally != null) {
                tally.touch(activity, ruleset);
                credit(clause, tally);
            }
        }
        for (BadgePlan.Hit hit : hits) {
            MemberTally tally = tally(hit.badge().to);
            if (tally != null) {
                tally.touch(activity, ruleset);
                take(hit, tally);
            }
        }
        for (int i = 0; i < rules.memberCounts.size(); i++) {
            TypeRules.MemberCount part = rules.memberCounts.get(i);
            MemberTally tally = match.memberCounts[i] ? tally(part.badge().to) : null;
            if (tally != null) {
                tally.touch(activity, ruleset);
                if (!tally.held[part.badge().place]) {
                    part.badge().count(part.part(), tally.counts);
                    hold(part.badge(), tally);
                }
            }
        }
        runPatterns(rules, match);
        runRatings(rules, match);
    }

    private void runPatterns(TypeRules rules, Match match) {
        for (int i = 0; i < rules.patterns.size(); i++) {
            TypeRules.PatternPart part = rules.patterns.get(i);
            MemberTally tally = match.patterns[i] ? tally(part.badge().to) : null;
            if (tally != null) {
                tally.touch(activity, ruleset);
                tally.memories[part.place()] = part.plan()
                        .take(
                                activity,
                                tally.memories[part.place()],
                                (tier, span) -> award(part.badge(), tally, tier, span));
            }
        }
    }

    private void runRatings(TypeRules rules, Match match) {
        for (int i = 0; i < rules.ratings.size(); i++) {
            TypeRules.RatingPart part = rules.ratings.get(i);
            MemberTally tally = match.ratings[i] ? tally(part.to()) : null;
            if (tally != null) {
                tally.touch(activity, ruleset);
                rate(part, tally);
            }
        }
    }

    private void rate(TypeRules.RatingPart part, MemberTally tally) {
        long[] memory = tally.memories[part.place()];
        long before = memory.length == 0 ? part.start() : memory[0];
        for (TypeRules.GradeTest grade : part.grades()) {
            if (grade.test().test(activity)) {
                if (grade.grade() != before) {
                    tally.memories[part.place()] = new long[] {grade.grade()};
                    awards.add(
                            new Award.Rated(tally.member, ruleset.label, part.name(), moment(), before, grade.grade()));
                    pay(tally, part.pays(), grade.grade() - before, "rating " + part.name());
                }
                return;
            }
        }
    }

    private void pay(MemberTally tally, List<BadgePlan.Payment> payments, long times, String rule) {
        for (BadgePlan.Payment payment : payments) {
            long amount = Math.multiplyExact(payment.amount(), times);
            tally.earned[payment.purse()] = Math.addExact(tally.earned[payment.purse()], amount);
            awards.add(new Award.Points(
                    tally.member, ruleset.label, payment.currency(), rule, moment(), amount, amount, null));
        }
    }

    /**
     * Gives or takes points. The cap counts net: {@code credited = min(amount, cap - net of the period)}; the floor
     * holds after each activity: {@code credited = max(credited, min(0, floor - balance))}.
     */
    private void credit(TypeRules.PointClause clause, MemberTally tally) {
        long amount = clause.amount().applyAsLong(activity);
        long credited = amount;
        Limit limit = null;
        for (TypeRules.CapPlan cap : clause.caps()) {
            long period = cap.calendar().periodOf(activity.occurredAt());
            if (tally.capPeriods[cap.place()] != period) {
                tally.capPeriods[cap.place()] = period;
                tally.capNets[cap.place()] = 0;
            }
            long room = Math.max(0, cap.points() - tally.capNets[cap.place()]);
            if (credited > room) {
                credited = room;
                limit = new Limit.Cap(cap.name(), room);
            }
        }
        Long floor = clause.floor();
        if (floor != null && credited < 0) {
            long balance = Math.addExact(clause.start(), tally.earned[clause.purse()]);
            long most = Math.min(0, floor - balance);
            if (credited < most) {
                credited = most;
                limit = new Limit.Floor(floor, balance);
            }
        }
        for (TypeRules.CapPlan cap : clause.caps()) {
            tally.capNets[cap.place()] = Math.addExact(tally.capNets[cap.place()], credited);
        }
        if (amount != 0) {
            tally.earned[clause.purse()] = Math.addExact(tally.earned[clause.purse()], credited);
            awards.add(new Award.Points(
                    tally.member, ruleset.label, clause.currency(), clause.rule(), moment(), amount, credited, limit));
        }
    }

    private void take(BadgePlan.Hit hit, MemberTally tally) {
        BadgePlan badge = hit.badge();
        if (!badge.oncePerMember) {
            award(badge, tally);
        } else if (!tally.held[badge.place]) {
            badge.fulfil(hit.part(), tally.counts);
            hold(badge, tally);
        }
    }

    private void hold(BadgePlan badge, MemberTally tally) {
        if (badge.isFulfilled(tally.counts)) {
            tally.held[badge.place] = true;
            badge.clear(tally.counts);
            award(badge, tally);
        }
    }

    private void award(BadgePlan badge, MemberTally tally) {
        award(badge, tally, null, null);
    }

    private void award(BadgePlan badge, MemberTally tally, @Nullable Tier tier, @Nullable Span span) {
        String name = tier == null ? null : tier.name();
        awards.add(new Award.Badge(
                tally.member, ruleset.label, badge.name, moment(), activity.subject(), name, span, expiry(badge)));
        pay(tally, badge.payments(name), 1, BadgePlan.payingRule(badge.name, name));
    }

    private @Nullable Instant expiry(BadgePlan badge) {
        return badge.lasts == null
                ? null
                : Moment.storable("badge.expires", moment().at().plus(badge.lasts));
    }

    private @Nullable MemberTally tally(Beneficiary to) {
        return to == Beneficiary.ACTOR ? actor : recipient;
    }

    private Moment moment() {
        Moment known = moment;
        if (known == null) {
            known = activity.moment();
            moment = known;
        }
        return known;
    }
}
