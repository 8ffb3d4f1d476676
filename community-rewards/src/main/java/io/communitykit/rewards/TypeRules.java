package io.communitykit.rewards;

import io.communitykit.activity.Activity;
import io.communitykit.rewards.pattern.Calendar;
import io.communitykit.rewards.pattern.PatternPlan;
import io.communitykit.rewards.program.Beneficiary;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What one version of a program has to say of one type of activity, compiled. */
final class TypeRules {

    /** A point rule. */
    record PointClause(
            String rule,
            String currency,
            int purse,
            Beneficiary to,
            Predicate<Activity> restriction,
            ToLongFunction<Activity> amount,
            List<CapPlan> caps,
            long start,
            @Nullable Long floor) {}

    /** A cap, as a rule that it binds sees it. */
    record CapPlan(String name, int place, long points, Calendar calendar) {}

    /** A term of a score. */
    record ScoreTerm(int score, Predicate<Activity> restriction, ToLongFunction<Activity> amount) {}

    /** A part of a badge for which activities of a member are counted. */
    record MemberCount(BadgePlan badge, int part, Predicate<Activity> restriction) {}

    /** A part of a badge once per subject for which activities about a subject are counted; the hit is the badge. */
    record SubjectCount(BadgePlan.Hit hit, int part, Predicate<Activity> restriction) {}

    /** A part of a badge that comes true by a score; the hit is the part, or the badge if it is once per subject. */
    record ScorePart(BadgePlan.Hit hit, int part, int score, long reaches, Predicate<Activity> restriction) {}

    /** A badge of a pattern; the place is that of its memory. */
    record PatternPart(BadgePlan badge, PatternPlan plan, int place, Predicate<Activity> restriction) {}

    /** A grade that a rating tries. */
    record GradeTest(long grade, Predicate<Activity> test) {}

    /** A rating; the place is that of its memory, which holds the grade. */
    record RatingPart(
            String name,
            Beneficiary to,
            int place,
            long start,
            Predicate<Activity> restriction,
            List<GradeTest> grades,
            List<BadgePlan.Payment> pays) {}

    final List<PointClause> points;
    final List<ScoreTerm> terms;
    final List<SubjectCount> subjectCounts;
    final List<ScorePart> scoreParts;
    final List<MemberCount> memberCounts;
    final List<PatternPart> patterns;
    final List<RatingPart> ratings;

    /** Whether an activity of this type can change its subject, its actor, its recipient. */
    final boolean concernsSubject;

    final boolean concernsActor;
    final boolean concernsRecipient;

    /** Whether what a subject reaches by this type can be for the actor, the recipient. */
    final boolean hitsActor;

    final boolean hitsRecipient;

    TypeRules(
            List<PointClause> points,
            List<ScoreTerm> terms,
            List<SubjectCount> subjectCounts,
            List<ScorePart> scoreParts,
            List<MemberCount> memberCounts,
            List<PatternPart> patterns,
            List<RatingPart> ratings) {
        this.points = List.copyOf(points);
        this.terms = List.copyOf(terms);
        this.subjectCounts = List.copyOf(subjectCounts);
        this.scoreParts = List.copyOf(scoreParts);
        this.memberCounts = List.copyOf(memberCounts);
        this.patterns = List.copyOf(patterns);
        this.ratings = List.copyOf(ratings);
        concernsSubject = !terms.isEmpty() || !subjectCounts.isEmpty();
        hitsActor = hits(Beneficiary.ACTOR);
        hitsRecipient = hits(Beneficiary.RECIPIENT);
        concernsActor = hitsActor || pays(Beneficiary.ACTOR);
        concernsRecipient = hitsRecipient || pays(Beneficiary.RECIPIENT);
    }

    private boolean pays(Beneficiary member) {
        return points.stream().anyMatch(rule -> rule.to() == member)
                || memberCounts.stream().anyMatch(part -> part.badge().to == member)
                || patterns.stream().anyMatch(part -> part.badge().to == member)
                || ratings.stream().anyMatch(part -> part.to() == member);
    }

    private boolean hits(Beneficiary member) {
        return scoreParts.stream().anyMatch(part -> part.hit().badge().to == member)
                || subjectCounts.stream().anyMatch(part -> part.hit().badge().to == member);
    }
}
