package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the engine must know of one subject to go on; state. A cache: the history says it all again. Its size
 * is bounded by the program: by its scores and badges, never by what happened to the subject.
 *
 * @param subject whose it is
 * @param rules the label of the program version that was last applied
 * @param scores the running sums, by name
 * @param counts how far the criteria of badges once per subject have come, by badge, in the order of its parts
 * @param marks what was reached, by badge and part
 * @param last the last activity that counted; none if nothing did
 * @param replayedTo every entry of the log up to this position that concerns the subject is in here; 0 if unknown
 * @param version the version of this state
 */
public record SubjectScore(
        Subject subject,
        String rules,
        Map<String, Long> scores,
        Map<String, List<Long>> counts,
        List<Mark> marks,
        @Nullable Moment last,
        long replayedTo,
        long version)
        implements Versioned<Subject>, Personal<SubjectScore> {

    /** Copies the collections, maps in the order of names. */
    public SubjectScore {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        marks = List.copyOf(marks);
    }

    @Override
    public Subject key() {
        return subject;
    }

    @Override
    public boolean concerns(MemberId member) {
        return Erasure.names(subject, member)
                || marks.stream().anyMatch(mark -> mark.member().equals(member));
    }

    @Override
    public Optional<SubjectScore> erased(Erasure erasure) {
        boolean moved = Erasure.names(subject, erasure.member());
        List<Mark> renamed = marks.stream()
                .map(mark -> new Mark(mark.badge(), mark.part(), erasure.rename(mark.member()), mark.cause()))
                .toList();
        return Optional.of(new SubjectScore(
                moved ? new Subject(Erasure.MEMBER_KIND, erasure.pseudonym().value()) : subject,
                rules,
                scores,
                counts,
                renamed,
                last,
                replayedTo,
                moved ? FIRST_VERSION : version + 1));
    }
}
