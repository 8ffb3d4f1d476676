package io.communitykit.examples.replay.stackexchange;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Knows that a dump's user -1, the site itself, is nobody. */
final class Users {

    /** The account by which the site itself acts. */
    static final long SITE = -1;

    private Users() {}

    /** Leaves the site's own account out. */
    static OptionalLong real(OptionalLong user) {
        return user.isPresent() && user.getAsLong() != SITE ? user : OptionalLong.empty();
    }

    /** Names a user as actor. */
    static MemberId actor(OptionalLong user) {
        return user.isPresent() ? member(user.getAsLong()) : Activity.ANONYMOUS;
    }

    /** Names a user as recipient. */
    static @Nullable MemberId recipient(OptionalLong user) {
        return user.isPresent() ? member(user.getAsLong()) : null;
    }

    static MemberId member(long user) {
        return new MemberId(Long.toString(user));
    }
}
