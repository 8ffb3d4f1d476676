/** Audience: who was active when, in which zone; lifecycle of members and how often they come. */
@NullMarked
package io.communitykit.metrics.audience;

import org.jspecify.annotations.NullMarked;
