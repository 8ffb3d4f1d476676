package io.communitykit.moderation;

import io.communitykit.moderation.action.Action;

/**
 * Says what a rule demands beside its verdict. The host carries it out.
 *
 * @param rule the name of the rule
 * @param action what is to be done, its texts with everything filled in
 */
public record PlannedAction(String rule, Action action) {}
