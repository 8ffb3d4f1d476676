package io.communitykit.content;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how a member reacted to a post; at most one reaction per post, member and kind. Immutable.
 *
 * @param id which reaction of whom to what
 * @param at when, to the microsecond
 * @param version the version of this state
 */
public record Reaction(Id id, Instant at, long version) implements Versioned<Reaction.Id>, Personal<Reaction> {

    /**
     * Names a reaction.
     *
     * @param post the post
     * @param member who reacted
     * @param kind what sort: {@code like}, {@code up}, {@code down}, or the host's own
     */
    public record Id(PostId post, MemberId member, String kind) implements Comparable<Id> {

        /**
         * Checks the kind.
         *
         * @throws IllegalArgumentException if the kind is blank or too long
         */
        public Id {
            Keys.check("reaction.kind", kind);
        }

        /** {@inheritDoc} By post, member and kind. */
        @Override
        public int compareTo(Id other) {
            int byPost = post.compareTo(other.post);
            if (byPost != 0) {
                return byPost;
            }
            int byMember = member.compareTo(other.member);
            return byMember != 0 ? byMember : Keys.compare(kind, other.kind);
        }
    }

    /**
     * Cuts the instant to microseconds.
     *
     * @throws IllegalArgumentException if it is outside the years 1 to 9999
     */
    public Reaction {
        at = Moment.storable("reaction.at", at);
    }

    @Override
    public Id key() {
        return id;
    }

    @Override
    public boolean concerns(MemberId member) {
        return id.member().equals(member);
    }

    /** {@inheritDoc} That somebody reacted stays. */
    @Override
    public Optional<Reaction> erased(Erasure erasure) {
        return Optional.of(new Reaction(new Id(id.post(), erasure.rename(id.member()), id.kind()), at, FIRST_VERSION));
    }
}
