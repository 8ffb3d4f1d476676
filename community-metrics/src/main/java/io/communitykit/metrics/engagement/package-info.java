/** Engagement: what members did lately, weighted, capped and fading. */
@NullMarked
package io.communitykit.metrics.engagement;

import org.jspecify.annotations.NullMarked;
