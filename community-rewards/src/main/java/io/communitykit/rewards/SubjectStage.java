package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import java.util.Comparator;
import java.util.List;

/**
 * The first half of the work: what an activity changes for its subject, and what the subject reaches by it for a
 * member. It depends on nothing but the history of that subject.
 */
final class SubjectStage {

    private static final Comparator<BadgePlan.Hit> BY_MARK = Comparator.comparingInt(BadgePlan.Hit::mark);

    private SubjectStage() {}

    /** Changes the subject, and adds what was reached to the hits, in the order of badges and parts. */
    static void run(Activity activity, TypeRules rules, Match match, SubjectTally tally, List<BadgePlan.Hit> hits) {
        for (int i = 0; i < rules.terms.size(); i++) {
            if (match.terms[i]) {
                TypeRules.ScoreTerm term = rules.terms.get(i);
                tally.scores[term.score()] =
                        Math.addExact(tally.scores[term.score()], term.amount().applyAsLong(activity));
            }
        }
        for (int i = 0; i < rules.subjectCounts.size(); i++) {
            TypeRules.SubjectCount part = rules.subjectCounts.get(i);
            if (match.subjectCounts[i] && !tally.isMarked(part.hit().mark())) {
                part.hit().badge().count(part.part(), tally.counts);
                reach(activity, part.hit(), match, tally, hits);
            }
        }
        for (TypeRules.ScorePart part : rules.scoreParts) {
            if (match.scores[part.score()]
                    && tally.scores[part.score()] >= part.reaches()
                    && !tally.isMarked(part.hit().mark())
                    && part.restriction().test(activity)) {
                if (!part.hit().badge().oncePerMember) {
                    part.hit().badge().fulfil(part.part(), tally.counts);
                }
                reach(activity, part.hit(), match, tally, hits);
            }
        }
        if (hits.size() > 1) {
            hits.sort(BY_MARK);
        }
    }

    private static void reach(
            Activity activity, BadgePlan.Hit hit, Match match, SubjectTally tally, List<BadgePlan.Hit> hits) {
        BadgePlan badge = hit.badge();
        MemberId member = match.member(badge.to);
        if (member == null || !(badge.oncePerMember || badge.isFulfilled(tally.counts))) {
            return;
        }
        tally.mark(hit.mark(), member, activity.id());
        hits.add(hit);
        if (!badge.oncePerMember) {
            badge.clear(tally.counts);
        }
    }
}
