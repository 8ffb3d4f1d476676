package io.communitykit.metrics;

import io.communitykit.Keys;

/**
 * Names a slice of the counts.
 *
 * @param scope the model that counts
 * @param measure what is counted
 * @param block the number of the first day or hour, divided by 64
 * @param shard the share of the members
 */
public record SliceKey(String scope, String measure, int block, int shard) implements Comparable<SliceKey> {

    /** {@inheritDoc} By each part in turn; texts by code points. */
    @Override
    public int compareTo(SliceKey that) {
        if (!scope.equals(that.scope)) {
            return Keys.compare(scope, that.scope);
        }
        if (!measure.equals(that.measure)) {
            return Keys.compare(measure, that.measure);
        }
        int order = Integer.compare(block, that.block);
        return order != 0 ? order : Integer.compare(shard, that.shard);
    }
}
