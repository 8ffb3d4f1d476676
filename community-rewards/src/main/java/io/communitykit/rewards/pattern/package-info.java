/** The compiled patterns of badges: folds over what a member does, with a memory of bounded size. */
@NullMarked
package io.communitykit.rewards.pattern;

import org.jspecify.annotations.NullMarked;
