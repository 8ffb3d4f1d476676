package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.rewards.program.Beneficiary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rules of its type an activity meets, before anything is changed. Used again from activity to activity;
 * not thread-safe.
 */
final class Match {

    final boolean[] points;
    final boolean[] terms;
    final boolean[] subjectCounts;
    final boolean[] memberCounts;
    final boolean[] patterns;
    final boolean[] ratings;

    /** The scores to which a term adds. */
    final boolean[] scores;

    /** Who can be rewarded; null if absent or anonymous. */
    @Nullable
    MemberId actor;

    @Nullable
    MemberId recipient;

    /** Whether a rule is met that changes the subject, the actor, the recipient. */
    boolean changesSubject;

    boolean changesActor;
    boolean changesRecipient;

    Match(List<TypeRules> all, int scoreCount) {
        points = new boolean[longest(all.stream().map(rules -> rules.points).toList())];
        terms = new boolean[longest(all.stream().map(rules -> rules.terms).toList())];
        subjectCounts = new boolean
                [longest(all.stream().map(rules -> rules.subjectCounts).toList())];
        memberCounts = new boolean
                [longest(all.stream().map(rules -> rules.memberCounts).toList())];
        patterns = new boolean[longest(all.stream().map(rules -> rules.patterns).toList())];
        ratings = new boolean[longest(all.stream().map(rules -> rules.ratings).toList())];
        scores = new boolean[scoreCount];
    }

    private static <T> int longest(List<? extends List<T>> lists) {
        return lists.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Looks at an activity; answers false if no rule is met. */
    boolean find(Activity activity, TypeRules rules) {
        actor = named(activity.actor());
        recipient = named(activity.recipient());
        changesActor = false;
        changesRecipient = false;
        changesSubject = rules.concernsSubject && activity.subject() != null && findOfSubject(activity, rules);
        for (int i = 0; i < rules.points.size(); i++) {
            TypeRules.PointClause clause = rules.points.get(i);
            points[i] = member(clause.to()) != null && clause.restriction().test(activity);
            note(points[i], clause.to());
        }
        for (int i = 0; i < rules.memberCounts.size(); i++) {
            TypeRules.MemberCount part = rules.memberCounts.get(i);
            memberCounts[i] =
                    member(part.badge().to) != null && part.restriction().test(activity);
            note(memberCounts[i], part.badge().to);
        }
        for (int i = 0; i < rules.patterns.size(); i++) {
            TypeRules.PatternPart part = rules.patterns.get(i);
            patterns[i] = member(part.badge().to) != null && part.restriction().test(activity);
            note(patterns[i], part.badge().to);
        }
        for (int i = 0; i < rules.ratings.size(); i++) {
            TypeRules.RatingPart part = rules.ratings.get(i);
            ratings[i] = member(part.to()) != null && part.restriction().test(activity);
            note(ratings[i], part.to());
        }
        return changesSubject || changesActor || changesRecipient;
    }

    private boolean findOfSubject(Activity activity, TypeRules rules) {
        boolean met = false;
        for (TypeRules.ScorePart part : rules.scoreParts) {
            scores[part.score()] = false;
        }
        for (int i = 0; i < rules.terms.size(); i++) {
            TypeRules.ScoreTerm term = rules.terms.get(i);
            terms[i] = term.restriction().test(activity);
            scores[term.score()] |= terms[i];
            met |= terms[i];
        }
        for (int i = 0; i < rules.subjectCounts.size(); i++) {
            subjectCounts[i] = rules.subjectCounts.get(i).restriction().test(activity);
            met |= subjectCounts[i];
        }
        return met;
    }

    @Nullable
    MemberId member(Beneficiary to) {
        return to == Beneficiary.ACTOR ? actor : recipient;
    }

    private void note(boolean met, Beneficiary to) {
        if (met) {
            changesActor |= to == Beneficiary.ACTOR;
            changesRecipient |= to == Beneficiary.RECIPIENT;
        }
    }

    private static @Nullable MemberId named(@Nullable MemberId member) {
        return Activity.ANONYMOUS.equals(member) ? null : member;
    }
}
