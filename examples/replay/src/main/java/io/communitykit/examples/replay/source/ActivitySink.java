package io.communitykit.examples.replay.source;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;

/** Takes what a reader reads. */
public interface ActivitySink {

    /**
     * Takes an activity.
     *
     * @param activity what happened
     * @return what became of it
     */
    Receipt accept(Activity activity);

    /**
     * Takes the name by which a member is shown; ignored by default.
     *
     * @param member the member
     * @param name the name; not unique, in any script
     */
    default void name(MemberId member, String name) {}
}
