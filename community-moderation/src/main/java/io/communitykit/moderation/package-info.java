/**
 * Reviews what members write against a policy, and says why.
 *
 * <p>{@link io.communitykit.moderation.Moderation} is the service: it judges, records and remembers.
 * {@link io.communitykit.moderation.ModerationEngine} judges alone. No text of a member is stored or logged anywhere
 * here: decisions hold places in it, lengths, and terms of the policy.
 */
@NullMarked
package io.communitykit.moderation;

import org.jspecify.annotations.NullMarked;
