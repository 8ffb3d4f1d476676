/**
 * What people have decided, which no rule overrides: {@link io.communitykit.moderation.ruling.Ruling} and its store.
 */
@NullMarked
package io.communitykit.moderation.ruling;

import org.jspecify.annotations.NullMarked;
