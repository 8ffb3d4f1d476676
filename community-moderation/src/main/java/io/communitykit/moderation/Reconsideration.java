package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import java.util.Locale;

/**
 * Holds a decision that was taken beside what would be decided now. The decision stands; a person may look at it again.
 *
 * @param taken the decision that was taken
 * @param now what would be decided of the same text now
 */
public record Reconsideration(Decision taken, Decision now) {

    /** The type of the activity that asks a person to look again. */
    public static final ActivityType QUESTIONED = new ActivityType("content.questioned");

    /**
     * Asks a person to look again. The same two decisions always give the same activity.
     *
     * @param moderator who asks; usually the member that stands for the host itself
     * @return the activity, about the subject
     */
    public Activity toActivity(MemberId moderator) {
        String key = taken.key() + " " + now.policy().hash() + " " + now.at();
        return Activity.of(new ActivityId("reconsideration-" + Digest.of(key)), QUESTIONED, moderator, now.at())
                .about(taken.subject())
                .inGroup(taken.group())
                .via(taken.channel())
                .with("revision", taken.revision())
                .with("verdict", name(taken))
                .with("would.be", name(now))
                .with("policy", now.policy().id())
                .with("policy.version", now.policy().version())
                .build();
    }

    private static String name(Decision decision) {
        return decision.verdict().name().toLowerCase(Locale.ROOT);
    }
}
