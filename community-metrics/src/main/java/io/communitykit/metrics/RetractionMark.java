package io.communitykit.metrics;

import io.communitykit.Keys;
import io.communitykit.activity.ActivityId;
import io.communitykit.storage.Versioned;

/**
 * Remembers an activity that a retraction named, since the counts themselves know no ids. There is none for an activity
 * that was never retracted.
 *
 * @param key which activity, for which model
 * @param takenBack whether it was taken back from the counts
 * @param version the version of this state
 */
public record RetractionMark(Key key, boolean takenBack, long version) implements Versioned<RetractionMark.Key> {

    /**
     * Names an activity for a model.
     *
     * @param scope the model that counts
     * @param activity the id of the activity; it need not have come yet
     */
    public record Key(String scope, String activity) implements Comparable<Key> {

        static Key of(String scope, ActivityId activity) {
            return new Key(scope, activity.value());
        }

        /** {@inheritDoc} By model, then by activity, both by code points. */
        @Override
        public int compareTo(Key that) {
            return scope.equals(that.scope) ? Keys.compare(activity, that.activity) : Keys.compare(scope, that.scope);
        }
    }
}
