package io.communitykit.rewards;

import io.communitykit.CommunityException;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through standing activities in event time, one at a time, and tells what each earns. Costs O(1) per rule of the
 * activity's type; keeps one state of bounded size per member and subject that something counted for, and no activity.
 * Not thread-safe.
 */
public final class RewardsFold {

    private final RewardsEngine engine;
    private final Layout layout;
    private final Match match;
    private final List<BadgePlan.Hit> hits = new ArrayList<>();
    private final Map<MemberId, MemberTally> members = new LinkedHashMap<>();
    private final Map<Subject, SubjectTally> subjects = new LinkedHashMap<>();

    RewardsFold(RewardsEngine engine, RewardsState begin) {
        this.engine = engine;
        this.layout = engine.layout();
        this.match = engine.match();
        begin.members().values().forEach(this::load);
        begin.subjects().values().forEach(this::load);
    }

    /**
     * Takes the next activity.
     *
     * @param activity a standing activity, after all that were taken before
     * @return what was earned by it, in the order of earning
     * @throws IllegalArgumentException if the activity is not after what the states it concerns have seen, or those
     *     states were made by other rules
     * @throws CommunityException if a sum would not fit into 64 bits; the fold cannot go on then
     */
    public List<Award> accept(Activity activity) {
        List<Award> awards = new ArrayList<>(2);
        if (!offer(activity, 0, awards)) {
            throw new IllegalArgumentException("activity was " + activity.id() + " at " + activity.occurredAt()
                    + " but it must come after what is known of its members and subject, by the same rules");
        }
        return awards;
    }

    /**
     * Tells all states that something counted for so far.
     *
     * @return the states; those that were changed have the version that is to be stored next
     */
    public RewardsState state() {
        return state(true);
    }

    RewardsState changes() {
        return state(false);
    }

    private RewardsState state(boolean all) {
        Map<MemberId, Progress> progress = new LinkedHashMap<>();
        for (MemberTally tally : members.values()) {
            if (tally.changed || (all && tally.version > 0)) {
                progress.put(tally.member, tally.state(layout));
            }
        }
        Map<Subject, SubjectScore> scores = new LinkedHashMap<>();
        for (SubjectTally tally : subjects.values()) {
            if (tally.changed || (all && tally.version > 0)) {
                scores.put(tally.subject, tally.state(layout));
            }
        }
        return new RewardsState(progress, scores);
    }

    void load(Progress stored) {
        members.put(stored.member(), MemberTally.of(stored, layout));
    }

    void load(SubjectScore stored) {
        subjects.put(stored.subject(), SubjectTally.of(stored, layout));
    }

    void put(MemberTally tally) {
        members.put(tally.member, tally);
    }

    void put(SubjectTally tally) {
        subjects.put(tally.subject, tally);
    }

    Set<MemberId> memberIds() {
        return members.keySet();
    }

    @Nullable
    MemberTally member(MemberId member) {
        return members.get(member);
    }

    @Nullable
    SubjectTally subject(Subject subject) {
        return subjects.get(subject);
    }

    /**
     * Takes an activity if it can be taken now.
     *
     * @param position its place in the log; 0 if unknown
     * @param awards takes what was earned
     * @return false if the activity needs history; nothing was changed then
     */
    boolean offer(Activity activity, long position, List<Award> awards) {
        Ruleset ruleset = engine.ruleset(activity.occurredAt());
        TypeRules rules = ruleset == null ? null : ruleset.of(activity);
        if (ruleset == null || rules == null || !match.find(activity, rules)) {
            return true;
        }
        Subject about = match.changesSubject ? activity.subject() : null;
        SubjectTally subject = about == null ? null : subjects.get(about);
        MemberId actorId = match.changesActor || (about != null && rules.hitsActor) ? match.actor : null;
        MemberTally actor = actorId == null ? null : members.get(actorId);
        MemberId recipientId =
                match.changesRecipient || (about != null && rules.hitsRecipient) ? match.recipient : null;
        MemberTally recipient = recipientId == null ? null : members.get(recipientId);
        int included = position == 0 ? 0 : included(position, subject, actor, recipient);
        if (included > 0) {
            return included == changed();
        }
        if (isLate(activity, subject) || isLate(activity, actor) || isLate(activity, recipient)) {
            return false;
        }
        try {
            hits.clear();
            if (about != null) {
                SubjectTally tally = subject == null ? begin(about) : subject;
                SubjectStage.run(activity, rules, match, tally, hits);
                tally.touch(activity, ruleset);
            }
            new MemberStage(activity, ruleset, tally(actor, actorId), tally(recipient, recipientId), awards)
                    .run(rules, match, hits);
        } catch (ArithmeticException overflow) {
            throw overflow(activity, overflow);
        }
        return true;
    }

    static CommunityException overflow(Activity activity, ArithmeticException cause) {
        return new CommunityException(
                "activity " + activity.id() + " would bring a sum beyond 64 bits but every sum must fit", cause);
    }

    /** Counts which of the states that the activity changes were replayed with it. */
    private int included(
            long position,
            @Nullable SubjectTally subject,
            @Nullable MemberTally actor,
            @Nullable MemberTally recipient) {
        int count = 0;
        if (match.changesSubject && subject != null && subject.replayedTo >= position) {
            count++;
        }
        if (match.changesActor && actor != null && actor.replayedTo >= position) {
            count++;
        }
        if (match.changesRecipient && recipient != null && recipient.replayedTo >= position) {
            count++;
        }
        return count;
    }

    private int changed() {
        return (match.changesSubject ? 1 : 0) + (match.changesActor ? 1 : 0) + (match.changesRecipient ? 1 : 0);
    }

    private boolean isLate(Activity activity, @Nullable SubjectTally tally) {
        return tally != null && (tally.horizon.covers(activity) || engine.isOutdated(tally.rules, tally.horizon));
    }

    private boolean isLate(Activity activity, @Nullable MemberTally tally) {
        return tally != null && (tally.horizon.covers(activity) || engine.isOutdated(tally.rules, tally.horizon));
    }

    private SubjectTally begin(Subject about) {
        SubjectTally fresh = SubjectTally.begin(about, layout, 0, 0);
        subjects.put(about, fresh);
        return fresh;
    }

    private @Nullable MemberTally tally(@Nullable MemberTally known, @Nullable MemberId member) {
        if (known != null || member == null) {
            return known;
        }
        return members.computeIfAbsent(member, id -> MemberTally.begin(id, layout, 0, 0));
    }
}
