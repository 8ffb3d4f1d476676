package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.rewards.pattern.Calendar;
import io.communitykit.rewards.pattern.PatternPlan;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.Rating;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.rewards.program.Score;
import io.communitykit.rewards.program.Share;
import io.communitykit.rewards.program.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles one version of a program: sorts its rules by the types of activity that they speak of. */
final class ProgramCompiler {

    /** The rules of one type while they are collected. */
    private static final class Collected {
        final List<TypeRules.PointClause> points = new ArrayList<>();
        final List<TypeRules.ScoreTerm> terms = new ArrayList<>();
        final List<TypeRules.SubjectCount> subjectCounts = new ArrayList<>();
        final List<TypeRules.ScorePart> scoreParts = new ArrayList<>();
        final List<TypeRules.MemberCount> memberCounts = new ArrayList<>();
        final List<TypeRules.PatternPart> patterns = new ArrayList<>();
        final List<TypeRules.RatingPart> ratings = new ArrayList<>();

        TypeRules rules() {
            return new TypeRules(points, terms, subjectCounts, scoreParts, memberCounts, patterns, ratings);
        }
    }

    private static final long[] NOTHING = {};

    private final RewardsProgram program;
    private final Layout layout;
    private final Map<ActivityType, Collected> byType = new LinkedHashMap<>();
    private final BadgePlan.@Nullable Hit[] hits;

    ProgramCompiler(RewardsProgram program, Layout layout) {
        this.program = program;
        this.layout = layout;
        this.hits = new BadgePlan.@Nullable Hit[layout.marks.size()];
    }

    Ruleset compile() {
        new TreeMap<>(program.points()).forEach(this::addCurrency);
        new TreeMap<>(program.scores()).forEach(this::addScore);
        new TreeMap<>(program.badges()).forEach(this::addBadge);
        new TreeMap<>(program.ratings()).forEach(this::addRating);
        Map<ActivityType, TypeRules> rules = new LinkedHashMap<>();
        byType.forEach((type, collected) -> rules.put(type, collected.rules()));
        return new Ruleset(program, rules, hits);
    }

    private Collected of(ActivityType type) {
        return byType.computeIfAbsent(type, key -> new Collected());
    }

    private void addCurrency(String currency, PointCurrency points) {
        new TreeMap<>(points.rules()).forEach((name, rule) -> {
            TypeRules.PointClause clause = new TypeRules.PointClause(
                    name,
                    currency,
                    layout.currencies.indexOf(currency),
                    rule.to(),
                    rule.on().restriction(),
                    rule.amount().formula(),
                    caps(currency, points, name),
                    points.start(),
                    points.floor());
            types(rule.on()).forEach(type -> of(type).points.add(clause));
        });
    }

    private List<TypeRules.CapPlan> caps(String currency, PointCurrency points, String rule) {
        List<TypeRules.CapPlan> plans = new ArrayList<>();
        new TreeMap<>(points.caps()).forEach((name, cap) -> {
            if (cap.binds().contains(rule)) {
                int place = layout.caps.indexOf(new Layout.CapName(currency, name));
                plans.add(new TypeRules.CapPlan(name, place, cap.points(), new Calendar(cap.per(), program.zone())));
            }
        });
        return plans;
    }

    private void addScore(String name, Score score) {
        for (Score.Term term : score.sum()) {
            TypeRules.ScoreTerm plan = new TypeRules.ScoreTerm(
                    layout.scores.indexOf(name),
                    term.on().restriction(),
                    term.amount().formula());
            types(term.on()).forEach(type -> of(type).terms.add(plan));
        }
    }

    private void addRating(String name, Rating rating) {
        List<TypeRules.GradeTest> grades = rating.grades().stream()
                .map(grade -> new TypeRules.GradeTest(
                        grade.grade(),
                        new ActivityFilter(List.of(), grade.where(), List.of(), List.of()).restriction()))
                .toList();
        TypeRules.RatingPart part = new TypeRules.RatingPart(
                name,
                rating.to(),
                layout.memories.indexOf(Layout.ratingMemory(name)),
                rating.start(),
                rating.of().restriction(),
                grades,
                payments(rating.pays()));
        types(rating.of()).forEach(type -> of(type).ratings.add(part));
    }

    private void addPattern(String name, Badge badge, Pattern pattern) {
        BadgePlan plan =
                new BadgePlan(name, badge, payments(badge), false, new Layout.Counters(name, 0, 0, 0), NOTHING);
        PatternPlan memory =
                PatternPlan.of(pattern, badge.once() == Once.MEMBER, badge.provided(), program.zone(), Amount::formula);
        TypeRules.PatternPart part = new TypeRules.PatternPart(
                plan, memory, layout.memories.indexOf(Layout.badgeMemory(name)), memory::concerns);
        Set<ActivityType> speaksOf = new TreeSet<>(pattern.of().types());
        Share share = badge.provided();
        if (share != null) {
            speaksOf.addAll(share.among().types());
        }
        speaksOf.forEach(type -> of(type).patterns.add(part));
    }

    private Map<String, List<BadgePlan.Payment>> payments(Badge badge) {
        Map<String, List<BadgePlan.Payment>> payments = new TreeMap<>();
        payments.put(BadgePlan.NO_TIER, payments(badge.pays()));
        if (badge.when() instanceof Pattern pattern) {
            for (Tier tier : pattern.tiers()) {
                Map<String, Long> both = new TreeMap<>(badge.pays());
                tier.pays().forEach((currency, amount) -> both.merge(currency, amount, Math::addExact));
                payments.put(tier.name(), payments(both));
            }
        }
        return payments;
    }

    private List<BadgePlan.Payment> payments(Map<String, Long> pays) {
        List<BadgePlan.Payment> payments = new ArrayList<>();
        new TreeMap<>(pays).forEach((currency, amount) -> {
            if (amount != 0) {
                payments.add(new BadgePlan.Payment(currency, layout.currencies.indexOf(currency), amount));
            }
        });
        return payments;
    }

    private void addBadge(String name, Badge badge) {
        if (badge.when() instanceof Pattern pattern) {
            addPattern(name, badge, pattern);
            return;
        }
        List<Criterion> parts = Layout.parts(badge);
        boolean oncePerMember = badge.once() == Once.MEMBER;
        Layout.Counters counters = oncePerMember ? layout.memberBadges.get(name) : layout.subjectBadges.get(name);
        long[] needs = parts.stream().mapToLong(ProgramCompiler::need).toArray();
        BadgePlan plan =
                new BadgePlan(name, badge, payments(badge), oncePerMember, Objects.requireNonNull(counters), needs);
        for (int part = 0; part < needs.length; part++) {
            addPart(plan, parts.get(part), part);
        }
    }

    private void addPart(BadgePlan badge, Criterion criterion, int part) {
        if (criterion instanceof Criterion.ScoreReaches score) {
            addScorePart(badge, score, part);
        } else {
            addCount(badge, criterion, part);
        }
    }

    private void addScorePart(BadgePlan badge, Criterion.ScoreReaches score, int part) {
        TypeRules.ScorePart plan = new TypeRules.ScorePart(
                hit(badge, part),
                part,
                layout.scores.indexOf(score.of()),
                score.reaches(),
                restriction(score, program));
        selection(score, program).types().forEach(type -> of(type).scoreParts.add(plan));
    }

    /** Selects the activities by which a part of a badge can come true. */
    static ActivityFilter selection(Criterion part, RewardsProgram program) {
        if (part instanceof Criterion.First first) {
            return first.of();
        } else if (part instanceof Criterion.Count count) {
            return count.of();
        } else if (part instanceof Criterion.ScoreReaches score) {
            Score summed = Objects.requireNonNull(program.scores().get(score.of()), score.of());
            Set<ActivityType> types = new TreeSet<>();
            summed.sum().forEach(term -> types.addAll(term.on().types()));
            return new ActivityFilter(List.copyOf(types), score.where(), List.of(), List.of());
        }
        if (part instanceof Pattern pattern) {
            return pattern.of();
        }
        if (part instanceof Criterion.Custom custom) {
            return new ActivityFilter(custom.extension().compiled().types(), Map.of(), List.of(), List.of());
        }
        throw new IllegalArgumentException("part was " + part + " but it must not be a combination");
    }

    /** Tells of an activity of a selected type whether it is selected. */
    static Predicate<Activity> restriction(Criterion part, RewardsProgram program) {
        return part instanceof Criterion.Custom custom
                ? custom.extension().compiled()::isSeenIn
                : selection(part, program).restriction();
    }

    private void addCount(BadgePlan badge, Criterion criterion, int part) {
        Predicate<Activity> restriction = restriction(criterion, program);
        for (ActivityType type : types(selection(criterion, program))) {
            if (badge.oncePerMember) {
                of(type).memberCounts.add(new TypeRules.MemberCount(badge, part, restriction));
            } else {
                of(type).subjectCounts.add(new TypeRules.SubjectCount(hit(badge, part), part, restriction));
            }
        }
    }

    /** The mark is the part's own if the badge is earned once per member, else it is the badge's. */
    private BadgePlan.Hit hit(BadgePlan badge, int part) {
        int mark = layout.marks.indexOf(new Layout.MarkName(badge.name, badge.oncePerMember ? part + 1 : 0));
        BadgePlan.Hit hit = new BadgePlan.Hit(badge, part, mark);
        hits[mark] = hit;
        return hit;
    }

    private static long need(Criterion criterion) {
        return criterion instanceof Criterion.Count count ? count.reaches() : 1;
    }

    private static Set<ActivityType> types(ActivityFilter filter) {
        return new TreeSet<>(filter.types());
    }
}
