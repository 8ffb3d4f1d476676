/**
 * The house rules as a person writes them: {@link io.communitykit.moderation.policy.ModerationPolicy}, its word lists
 * and rules, and the conditions that rules are made of. Nothing here judges anything.
 */
@NullMarked
package io.communitykit.moderation.policy;

import org.jspecify.annotations.NullMarked;
