package io.communitykit.moderation.policy;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.activity.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Shows a host's own condition what is known of a submission. Valid only while the condition is asked. */
public interface Known {

    /**
     * Gives the texts.
     *
     * @return the texts by the names of their parts, such as {@code title} and {@code body}
     */
    Map<String, String> parts();

    /**
     * Tells who wrote it.
     *
     * @return the author
     */
    MemberId author();

    /**
     * Tells when the author joined.
     *
     * @return the instant; empty if nobody knows
     */
    Optional<Instant> joinedAt();

    /**
     * Finds a fact about the author that the host gave by name.
     *
     * @param name its name
     * @return the fact; empty if nobody knows
     */
    Optional<Value> fact(String name);

    /**
     * Tells the time of judging.
     *
     * @return the instant
     */
    Instant at();

    /**
     * Tells the place.
     *
     * @return the group; empty if there is none
     */
    Optional<GroupId> group();

    /**
     * Tells the medium.
     *
     * @return the channel; empty if there is none
     */
    Optional<String> channel();
}
