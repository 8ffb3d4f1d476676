package io.communitykit.poll.result;

import io.communitykit.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Says who asks for a result.
 *
 * @param member the member; absent for a guest
 * @param staff whether the host counts them among its staff
 */
public record Viewer(@Nullable MemberId member, boolean staff) {

    /**
     * Asks as a member.
     *
     * @param member the member
     * @return the viewer
     */
    public static Viewer member(MemberId member) {
        return new Viewer(member, false);
    }

    /**
     * Asks as somebody on the staff.
     *
     * @param member the member
     * @return the viewer
     */
    public static Viewer staff(MemberId member) {
        return new Viewer(member, true);
    }

    /**
     * Asks as somebody who is not signed in.
     *
     * @return the viewer
     */
    public static Viewer guest() {
        return new Viewer(null, false);
    }
}
