/**
 * What is remembered to count over sliding windows and to bound what rules do in a day:
 * {@link io.communitykit.moderation.counter.Counter} and its store. Nothing here knows a rule.
 */
@NullMarked
package io.communitykit.moderation.counter;

import org.jspecify.annotations.NullMarked;
