package io.communitykit.rewards;

import io.communitykit.MemberId;
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
 * Remembers what the engine must know of one member to go on; state. A cache: the history says it all again. Its size
 * is bounded by the program: by its kinds of points, caps and badges once per member, never by what the member did.
 *
 * @param member whose it is
 * @param rules the label of the program version that was last applied
 * @param purses what was earned, by kind of points
 * @param counts how far the criteria of badges have come that are not held yet, by badge, in the order of its parts
 * @param badges the badges once per member that the member holds, by name; those once per subject stand with their
 *     subject
 * @param memories what rules with a memory of their own remember, by kind and name such as {@code badge/Hot Hand}:
 *     numbers whose meaning is the engine's
 * @param last the last activity that counted; none if nothing did
 * @param replayedTo every entry of the log up to this position that concerns the member is in here; 0 if unknown
 * @param version the version of this state
 */
public record Progress(
        MemberId member,
        String rules,
        Map<String, Purse> purses,
        Map<String, List<Long>> counts,
        List<String> badges,
        Map<String, List<Long>> memories,
        @Nullable Moment last,
        long replayedTo,
        long version)
        implements Versioned<MemberId>, Personal<Progress> {

    /** Copies the collections, maps in the order of names. */
    public Progress {
        purses = Collections.unmodifiableMap(new TreeMap<>(purses));
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        badges = List.copyOf(badges);
        memories = Collections.unmodifiableMap(new TreeMap<>(memories));
    }

    @Override
    public MemberId key() {
        return member;
    }

    @Override
    public boolean concerns(MemberId who) {
        return member.equals(who);
    }

    @Override
    public Optional<Progress> erased(Erasure erasure) {
        return Optional.of(new Progress(
                erasure.rename(member), rules, purses, counts, badges, memories, last, replayedTo, FIRST_VERSION));
    }
}
