package io.communitykit.storage;

import io.communitykit.MemberId;
import java.util.Optional;

/**
 * Is implemented by values that name members, so that these can be exported and erased.
 *
 * @param <V> the value
 */
public interface Personal<V> {

    /**
     * Tells whether a member is named here.
     *
     * @param member the member
     * @return true if the id of the member stands in this value
     */
    boolean concerns(MemberId member);

    /**
     * Gives what stays of this value when the member is erased: without the words of the member, and under the
     * pseudonym.
     *
     * @param erasure who is erased
     * @return what stays: under the same key as its next version, under another key as its first; empty if nothing does
     */
    Optional<V> erased(Erasure erasure);
}
