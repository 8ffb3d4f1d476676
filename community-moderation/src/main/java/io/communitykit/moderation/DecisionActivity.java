package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.moderation.policy.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Knows how a decision reads as an activity. */
final class DecisionActivity {

    private DecisionActivity() {}

    static Optional<Activity> of(Decision decision, MemberId moderator) {
        return type(decision.verdict())
                .map(type -> Activity.of(id(decision), type, moderator, decision.at())
                        .to(decision.author())
                        .about(decision.subject())
                        .inGroup(decision.group())
                        .via(decision.channel())
                        .with("verdict", decision.verdict().name().toLowerCase(Locale.ROOT))
                        .with("revision", decision.revision())
                        .with("policy", decision.policy().id())
                        .with("policy.version", decision.policy().version())
                        .with("rules", rules(decision))
                        .build());
    }

    static Optional<ActivityType> type(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> Optional.empty();
            case LABEL -> Optional.of(new ActivityType("content.labeled"));
            case LIMIT -> Optional.of(new ActivityType("content.limited"));
            case HOLD -> Optional.of(new ActivityType("content.held"));
            case REJECT -> Optional.of(new ActivityType("content.rejected"));
            case REMOVE -> Optional.of(ActivityTypes.CONTENT_REMOVED);
        };
    }

    private static String rules(Decision decision) {
        return decision.findings().stream().map(Finding::rule).collect(Collectors.joining(", "));
    }

    /** A digest, since kind, key and revision together may be longer than a key. */
    private static ActivityId id(Decision decision) {
        return new ActivityId("decision-" + Digest.of(decision.key().toString()));
    }
}
