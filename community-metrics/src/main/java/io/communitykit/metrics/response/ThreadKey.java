package io.communitykit.metrics.response;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;

/**
 * Names a thread of one question about responses.
 *
 * @param scope the configuration that counts it
 * @param response the name of the question in that configuration
 * @param thread the key of the thread; of a pair, the member whose key comes first
 * @param other of a pair, the other member; otherwise empty
 */
public record ThreadKey(String scope, String response, String thread, String other) implements Comparable<ThreadKey> {

    /** {@inheritDoc} By each part in turn, by code points. */
    @Override
    public int compareTo(ThreadKey that) {
        // Most keys that meet share these two, and equal texts are told sooner than compared.
        if (!scope.equals(that.scope)) {
            return Keys.compare(scope, that.scope);
        }
        if (!response.equals(that.response)) {
            return Keys.compare(response, that.response);
        }
        int order = Keys.compare(thread, that.thread);
        return order != 0 ? order : Keys.compare(other, that.other);
    }

    boolean isPairOf(MemberId member) {
        return !other.isEmpty() && (thread.equals(member.value()) || other.equals(member.value()));
    }

    /** Renames a member of a pair; the one whose key comes first stands first. */
    ThreadKey erased(Erasure erasure) {
        String one = erasure.rename(thread);
        String two = erasure.rename(other);
        return Keys.compare(one, two) <= 0
                ? new ThreadKey(scope, response, one, two)
                : new ThreadKey(scope, response, two, one);
    }
}
