package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Computes states again from the history, where something came late, was retracted or was restored. What changes is
 * closed under this: the subjects and members that the activities name, and the members for whom those subjects had
 * reached something, or reach it now. Everybody else's history is the same as before.
 */
final class Recount {

    /** The log holds nothing of the future, so its end is as of now. */
    static final Instant NOW = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final RewardsEngine engine;
    private final ActivityHistory history;
    private final States states;
    private final long end;
    private final Match matchOfMember;
    private final Match matchOfSubject;
    private final Map<Subject, SubjectTally> renewed = new LinkedHashMap<>();

    /**
     * Prepares to count again.
     *
     * @param end every entry of the log up to this position is in the history; 0 if unknown
     */
    Recount(RewardsEngine engine, ActivityHistory history, States states, long end) {
        this.engine = engine;
        this.history = history;
        this.states = states;
        this.end = end;
        this.matchOfMember = engine.match();
        this.matchOfSubject = engine.match();
    }

    /** Puts the states that the activities concern right, and answers everything that the members concerned earned. */
    Map<MemberId, List<Award>> run(Collection<Activity> late) {
        Set<MemberId> members = new TreeSet<>();
        late.forEach(activity -> members.addAll(engine.members(activity)));
        Set<Subject> subjects = new TreeSet<>(engine.subjects(late));
        states.loadSubjects(subjects);
        for (Subject subject : subjects) {
            SubjectTally before = states.fold().subject(subject);
            SubjectTally after = replay(subject, before == null ? 0 : before.version);
            if (before != null) {
                members.addAll(before.markedMembers());
            }
            members.addAll(after.markedMembers());
            after.changed |= after.version > 0;
            states.fold().put(after);
        }
        Map<MemberId, List<Award>> awards = new TreeMap<>();
        states.loadMembers(members);
        for (MemberId member : members) {
            MemberTally before = states.fold().member(member);
            MemberTally after = MemberTally.begin(member, engine.layout(), end, before == null ? 0 : before.version);
            awards.put(member, replay(after));
            after.changed |= after.version > 0;
            states.fold().put(after);
        }
        return awards;
    }

    /** Answers everything that a member earned, and leaves the states as they are. */
    List<Award> awardsOf(MemberId member) {
        return replay(MemberTally.begin(member, engine.layout(), end, 0));
    }

    private SubjectTally replay(Subject subject, long version) {
        SubjectTally tally = SubjectTally.begin(subject, engine.layout(), end, version);
        Match match = matchOfSubject;
        for (Activity activity : Standing.read(history, HistoryQuery.about(subject, NOW))) {
            Ruleset ruleset = engine.ruleset(activity.occurredAt());
            TypeRules rules = ruleset == null ? null : ruleset.of(activity);
            if (ruleset != null && rules != null && match.find(activity, rules) && match.changesSubject) {
                guard(activity, () -> SubjectStage.run(activity, rules, match, tally, new ArrayList<>()));
                tally.touch(activity, ruleset);
            }
        }
        return tally;
    }

    private List<Award> replay(MemberTally tally) {
        List<Activity> standing = Standing.read(history, HistoryQuery.ofMember(tally.member, NOW));
        states.loadSubjects(engine.subjects(standing));
        List<Award> awards = new ArrayList<>();
        Match match = matchOfMember;
        for (Activity activity : standing) {
            Ruleset ruleset = engine.ruleset(activity.occurredAt());
            TypeRules rules = ruleset == null ? null : ruleset.of(activity);
            if (ruleset == null || rules == null || !match.find(activity, rules)) {
                continue;
            }
            List<BadgePlan.Hit> hits = hits(activity, rules, ruleset);
            MemberStage stage = new MemberStage(
                    activity,
                    ruleset,
                    tally.member.equals(match.actor) ? tally : null,
                    tally.member.equals(match.recipient) ? tally : null,
                    awards);
            guard(activity, () -> stage.run(rules, match, hits));
        }
        return awards;
    }

    /** Takes what the subject reached by this activity from the subject's marks, instead of counting it again. */
    private List<BadgePlan.Hit> hits(Activity activity, TypeRules rules, Ruleset ruleset) {
        Subject about = activity.subject();
        SubjectTally tally = about != null && (rules.hitsActor || rules.hitsRecipient) ? current(about) : null;
        if (tally == null) {
            return List.of();
        }
        List<BadgePlan.Hit> hits = new ArrayList<>();
        tally.forEachMarkBy(activity.id(), mark -> {
            BadgePlan.Hit hit = ruleset.hit(mark);
            if (hit != null) {
                hits.add(hit);
            }
        });
        return hits;
    }

    /** Finds the state of a subject; if other rules made it, one that is counted anew and not stored. */
    private @Nullable SubjectTally current(Subject subject) {
        SubjectTally known = states.fold().subject(subject);
        if (known == null || !engine.isOutdated(known.rules, known.horizon)) {
            return known;
        }
        return renewed.computeIfAbsent(subject, outdated -> replay(outdated, 0));
    }

    private static void guard(Activity activity, Runnable stage) {
        try {
            stage.run();
        } catch (ArithmeticException overflow) {
            throw RewardsFold.overflow(activity, overflow);
        }
    }
}
