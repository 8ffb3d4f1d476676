/** Levels: which step of a ladder a member stands on. */
@NullMarked
package io.communitykit.rewards.level;

import org.jspecify.annotations.NullMarked;
