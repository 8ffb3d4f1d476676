/** Review what members write against a policy, and say why. */
@NullMarked
package io.communitykit.moderation;

import org.jspecify.annotations.NullMarked;
