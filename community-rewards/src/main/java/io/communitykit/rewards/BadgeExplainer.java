package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.pattern.PatternPlan;
import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Beneficiary;
import io.communitykit.rewards.program.Criterion;
import io.communitykit.rewards.program.Once;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out what a member lacks for a badge. Reads the member's history, so it is for people who ask. */
final class BadgeExplainer {

    private final RewardsEngine engine;
    private final ActivityHistory history;
    private final ProgressStore progress;
    private final SubjectScoreStore scores;

    BadgeExplainer(RewardsEngine engine, Storage storage) {
        this.engine = engine;
        this.history = storage.port(ActivityHistory.PORT);
        this.progress = storage.port(ProgressStore.PORT);
        this.scores = storage.port(SubjectScoreStore.PORT);
    }

    BadgeExplanation explain(MemberId member, String name, List<BadgeEntry> badges) {
        Badge rule = engine.program().badges().get(name);
        if (rule == null) {
            throw new IllegalArgumentException("badge was '" + name + "' but it must be one of "
                    + engine.program().badges().keySet());
        }
        List<BadgeEntry> held =
                badges.stream().filter(entry -> entry.badge().equals(name)).toList();
        return new BadgeExplanation(name, rule, held, held.isEmpty() ? missing(member, name, rule) : List.of());
    }

    private List<BadgeExplanation.Part> missing(MemberId member, String name, Badge rule) {
        List<Criterion> criteria = Layout.parts(rule);
        List<Map<Subject, Long>> reached = reached(member, name, rule, criteria);
        List<BadgeExplanation.Part> parts = new ArrayList<>();
        if (rule.once() == Once.SUBJECT) {
            Subject best = best(reached, criteria);
            for (int i = 0; i < criteria.size(); i++) {
                parts.add(part(criteria.get(i), best, reached.get(i)));
            }
            return parts;
        }
        List<Long> counts = progress.find(member)
                .map(state -> state.counts().getOrDefault(name, List.of()))
                .orElse(List.of());
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            long have = i < counts.size() ? counts.get(i) : 0;
            if (criterion instanceof Pattern pattern) {
                List<Long> memory = progress.find(member)
                        .map(state -> state.memories().getOrDefault(Layout.badgeMemory(name), List.of()))
                        .orElse(List.of());
                parts.add(new BadgeExplanation.Part(
                        criterion, PatternPlan.progress(pattern, memory), need(criterion), null));
            } else if (!(criterion instanceof Criterion.ScoreReaches)) {
                parts.add(new BadgeExplanation.Part(criterion, have, need(criterion), null));
            } else if (have > 0) {
                parts.add(new BadgeExplanation.Part(criterion, need(criterion), need(criterion), null));
            } else {
                parts.add(part(criterion, best(List.of(reached.get(i)), List.of(criterion)), reached.get(i)));
            }
        }
        return parts;
    }

    private static BadgeExplanation.Part part(
            Criterion criterion, @Nullable Subject subject, Map<Subject, Long> reached) {
        long have = subject == null ? 0 : reached.getOrDefault(subject, 0L);
        return new BadgeExplanation.Part(criterion, have, need(criterion), subject);
    }

    /** For each part, how far the subjects have come that the part can speak of, for this member. */
    private List<Map<Subject, Long>> reached(MemberId member, String name, Badge rule, List<Criterion> criteria) {
        List<Activity> theirs = Standing.read(history, HistoryQuery.ofMember(member, Recount.NOW)).stream()
                .filter(activity ->
                        member.equals(rule.to() == Beneficiary.ACTOR ? activity.actor() : activity.recipient()))
                .toList();
        Map<Subject, SubjectScore> states = scores.findAll(engine.subjects(theirs));
        List<Map<Subject, Long>> reached = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Map<Subject, Long> bySubject = new TreeMap<>();
            for (Subject subject : subjects(theirs, criteria.get(i))) {
                SubjectScore state = states.get(subject);
                if (state != null) {
                    bySubject.put(subject, have(state, name, criteria.get(i), i));
                }
            }
            reached.add(bySubject);
        }
        return reached;
    }

    private Set<Subject> subjects(List<Activity> theirs, Criterion criterion) {
        ActivityFilter selection = ProgramCompiler.selection(criterion, engine.program());
        Predicate<Activity> restriction = ProgramCompiler.restriction(criterion, engine.program());
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Activity activity : theirs) {
            Subject about = activity.subject();
            if (about != null && selection.types().contains(activity.type()) && restriction.test(activity)) {
                subjects.add(about);
            }
        }
        return subjects;
    }

    private static long have(SubjectScore state, String badge, Criterion criterion, int part) {
        List<Long> counts = state.counts().getOrDefault(badge, List.of());
        long counted = part < counts.size() ? counts.get(part) : 0;
        if (criterion instanceof Criterion.ScoreReaches score) {
            return counted > 0 ? need(criterion) : state.scores().getOrDefault(score.of(), 0L);
        }
        return counted;
    }

    /** The subject of which most parts have come true; among those, the one that has come farthest; then the first. */
    private static @Nullable Subject best(List<Map<Subject, Long>> reached, List<Criterion> criteria) {
        Subject best = null;
        long mostMet = -1;
        long farthest = 0;
        Set<Subject> all = new TreeSet<>();
        reached.forEach(bySubject -> all.addAll(bySubject.keySet()));
        for (Subject subject : all) {
            long met = 0;
            long sum = 0;
            for (int i = 0; i < criteria.size(); i++) {
                long have = reached.get(i).getOrDefault(subject, 0L);
                met += have >= need(criteria.get(i)) ? 1 : 0;
                sum += Math.min(have, need(criteria.get(i)));
            }
            if (met > mostMet || (met == mostMet && sum > farthest)) {
                best = subject;
                mostMet = met;
                farthest = sum;
            }
        }
        return best;
    }

    private static long need(Criterion criterion) {
        if (criterion instanceof Criterion.Count count) {
            return count.reaches();
        }
        if (criterion instanceof Pattern pattern) {
            return pattern.tiers().get(0) instanceof Pattern.CountedTier first ? first.reaches() : 1;
        }
        return criterion instanceof Criterion.ScoreReaches score ? score.reaches() : 1;
    }
}
