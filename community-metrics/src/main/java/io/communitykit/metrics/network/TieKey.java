package io.communitykit.metrics.network;

import io.communitykit.Keys;
import io.communitykit.MemberId;

/**
 * Names a tie.
 *
 * @param scope the model that counts it
 * @param from who turned
 * @param to to whom
 */
public record TieKey(String scope, MemberId from, MemberId to) implements Comparable<TieKey> {

    /** {@inheritDoc} By each part in turn, by code points. */
    @Override
    public int compareTo(TieKey that) {
        if (!scope.equals(that.scope)) {
            return Keys.compare(scope, that.scope);
        }
        int order = from.compareTo(that.from);
        return order != 0 ? order : to.compareTo(that.to);
    }
}
