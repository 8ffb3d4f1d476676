/** Give points, badges and levels for what members do, and say why. */
@NullMarked
package io.communitykit.rewards;

import org.jspecify.annotations.NullMarked;
