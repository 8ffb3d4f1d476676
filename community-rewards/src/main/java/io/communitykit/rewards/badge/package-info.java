/** Badges as facts: awarded and taken back, never overwritten. */
@NullMarked
package io.communitykit.rewards.badge;

import org.jspecify.annotations.NullMarked;
