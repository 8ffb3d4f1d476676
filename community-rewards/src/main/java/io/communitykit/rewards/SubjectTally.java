package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The state of a subject while the engine computes: numbers at the places of a {@link Layout}. Not thread-safe. */
final class SubjectTally {

    /** For whom, and by which activity, something was reached. */
    record Reached(MemberId member, ActivityId cause) {}

    final Subject subject;
    final Horizon horizon;
    final long[] scores;
    final long[] counts;
    final long replayedTo;

    /** The stored version; 0 if it was never stored. */
    final long version;

    /** The label of the rules by which it was computed; empty if nothing was. */
    String rules;

    boolean changed;

    private final @Nullable Reached[] marks;

    private SubjectTally(Subject subject, Layout layout, Horizon horizon, String rules, long replayedTo, long version) {
        this.subject = subject;
        this.horizon = horizon;
        this.rules = rules;
        this.replayedTo = replayedTo;
        this.version = version;
        scores = new long[layout.scores.size()];
        counts = new long[layout.subjectCounters];
        marks = new @Nullable Reached[layout.marks.size()];
    }

    /** Begins with nothing, in the place of a stored state or of none. */
    static SubjectTally begin(Subject subject, Layout layout, long replayedTo, long version) {
        return new SubjectTally(subject, layout, new Horizon(), "", replayedTo, version);
    }

    static SubjectTally of(SubjectScore stored, Layout layout) {
        SubjectTally tally = new SubjectTally(
                stored.subject(),
                layout,
                Horizon.of(stored.last()),
                stored.rules(),
                stored.replayedTo(),
                stored.version());
        for (int i = 0; i < layout.scores.size(); i++) {
            tally.scores[i] = stored.scores().getOrDefault(layout.scores.get(i), 0L);
        }
        for (Layout.Counters badge : layout.subjectBadges.values()) {
            badge.write(stored.counts().getOrDefault(badge.badge(), List.of()), tally.counts);
        }
        for (Mark mark : stored.marks()) {
            int place = layout.marks.indexOf(new Layout.MarkName(mark.badge(), mark.part()));
            if (place >= 0) {
                tally.marks[place] = new Reached(mark.member(), mark.cause());
            }
        }
        return tally;
    }

    boolean isMarked(int mark) {
        return marks[mark] != null;
    }

    void mark(int mark, MemberId member, ActivityId cause) {
        marks[mark] = new Reached(member, cause);
    }

    /** Tells what an activity reached, by the places of the marks. */
    void forEachMarkBy(ActivityId cause, IntConsumer visitor) {
        for (int i = 0; i < marks.length; i++) {
            Reached reached = marks[i];
            if (reached != null && reached.cause().equals(cause)) {
                visitor.accept(i);
            }
        }
    }

    /** Lists for whom something was reached; a member may stand there more than once. */
    List<MemberId> markedMembers() {
        List<MemberId> members = new ArrayList<>();
        for (Reached reached : marks) {
            if (reached != null) {
                members.add(reached.member());
            }
        }
        return members;
    }

    /** Notes that an activity counted. */
    void touch(Activity activity, Ruleset ruleset) {
        horizon.advance(activity);
        rules = ruleset.label;
        changed = true;
    }

    /** Tells the state; what was changed gets the version that is stored next. */
    SubjectScore state(Layout layout) {
        Map<String, Long> sums = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] != 0) {
                sums.put(layout.scores.get(i), scores[i]);
            }
        }
        Map<String, List<Long>> counting = new TreeMap<>();
        for (Layout.Counters badge : layout.subjectBadges.values()) {
            if (!badge.isZero(counts)) {
                counting.put(badge.badge(), badge.read(counts));
            }
        }
        List<Mark> reached = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            Reached by = marks[i];
            if (by != null) {
                Layout.MarkName name = layout.marks.get(i);
                reached.add(new Mark(name.badge(), name.part(), by.member(), by.cause()));
            }
        }
        return new SubjectScore(
                subject, rules, sums, counting, reached, horizon.moment(), replayedTo, changed ? version + 1 : version);
    }
}
