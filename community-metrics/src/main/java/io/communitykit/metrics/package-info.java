/** Measure how a community lives: who is active, who returns, who gets an answer. */
@NullMarked
package io.communitykit.metrics;

import org.jspecify.annotations.NullMarked;
