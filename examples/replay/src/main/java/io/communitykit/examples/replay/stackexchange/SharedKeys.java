package io.communitykit.examples.replay.stackexchange;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes equal keys one object: a history names the same members and posts again and again, so this saves memory, and
 * looking them up costs less. Never decides an order.
 */
final class SharedKeys {

    /** The account by which the site itself acts: nobody. */
    static final long SITE = -1;

    private final Map<Long, MemberId> members = new HashMap<>();
    private final Map<Long, Subject> posts = new HashMap<>();

    /** Leaves the site's own account out. */
    static OptionalLong real(OptionalLong user) {
        return user.isPresent() && user.getAsLong() != SITE ? user : OptionalLong.empty();
    }

    MemberId member(long user) {
        return members.computeIfAbsent(user, id -> new MemberId(Long.toString(id)));
    }

    /** Names a user as actor. */
    MemberId actor(OptionalLong user) {
        return user.isPresent() ? member(user.getAsLong()) : Activity.ANONYMOUS;
    }

    /** Names a user as recipient. */
    @Nullable
    MemberId recipient(OptionalLong user) {
        return user.isPresent() ? member(user.getAsLong()) : null;
    }

    Subject post(long post) {
        return posts.computeIfAbsent(post, id -> Subject.post(Long.toString(id)));
    }
}
