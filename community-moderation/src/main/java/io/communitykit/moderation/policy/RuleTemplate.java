package io.communitykit.moderation.policy;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Says what several rules have in common. A rule that names the template takes from it every key that it does not give
 * itself. Immutable.
 *
 * @param priority see {@link Rule}
 * @param when see {@link Rule}
 * @param then see {@link Rule}
 * @param stop see {@link Rule}
 * @param clause see {@link Rule}
 * @param status see {@link Rule}
 * @param exemptStaff see {@link Rule}
 * @param dailyCap see {@link Rule}
 * @param onFailure see {@link Rule}
 */
public record RuleTemplate(
        @Nullable Integer priority,
        @Nullable Condition when,
        @Nullable Consequence then,
        @Nullable Boolean stop,
        @Nullable ClauseRef clause,
        @Nullable RuleStatus status,
        @Nullable Boolean exemptStaff,
        @Nullable @Positive Integer dailyCap,
        @Nullable OnFailure onFailure) {}
