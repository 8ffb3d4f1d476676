package io.communitykit.moderation.ruling;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Moment;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds what a person has decided about a subject. It stands until a person decides otherwise. Immutable.
 *
 * @param subject what was decided about
 * @param revision which edit of it the person saw, from 1
 * @param verdict what is to become of it
 * @param moderator who decided
 * @param at when, to the microsecond
 * @param version the version of this state
 */
public record Ruling(Subject subject, long revision, Verdict verdict, MemberId moderator, Instant at, long version)
        implements Versioned<Subject>, Personal<Ruling> {

    /**
     * Checks the revision.
     *
     * @throws IllegalArgumentException if it is not positive, or the instant is outside the years 1 to 9999
     */
    public Ruling {
        at = Moment.storable("ruling.at", at);
        if (revision < 1) {
            throw new IllegalArgumentException(
                    "revision of " + subject + " was " + revision + " but it must be at least 1");
        }
    }

    /**
     * Tells what a person's word leaves of what rules ask for. What the person has taken away or holds stays so. What
     * the person has let pass stays so as well, but for an edit that the person has not seen: rules may then ask for
     * review at most.
     *
     * @param proposed what the rules ask for
     * @param edit which edit is judged
     * @return the verdict
     */
    public Verdict over(Verdict proposed, long edit) {
        if (edit <= revision || verdict.compareTo(Verdict.HOLD) >= 0) {
            return verdict;
        }
        return proposed.compareTo(Verdict.HOLD) >= 0 ? Verdict.HOLD : verdict.strictest(proposed);
    }

    @Override
    public Subject key() {
        return subject;
    }

    @Override
    public boolean concerns(MemberId member) {
        return moderator.equals(member) || Erasure.names(subject, member);
    }

    @Override
    public Optional<Ruling> erased(Erasure erasure) {
        boolean profile = Erasure.names(subject, erasure.member());
        Subject about =
                profile ? new Subject(Erasure.MEMBER_KIND, erasure.pseudonym().value()) : subject;
        return Optional.of(new Ruling(
                about, revision, verdict, erasure.rename(moderator), at, profile ? FIRST_VERSION : version + 1));
    }
}
