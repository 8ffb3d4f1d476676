/**
 * What is done beside the verdict: {@link io.communitykit.moderation.action.Action} and how far it reaches. The library
 * records actions with the decision; the host, or its sanctions, carry them out.
 */
@NullMarked
package io.communitykit.moderation.action;

import org.jspecify.annotations.NullMarked;
