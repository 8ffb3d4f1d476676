/** Retention: who comes back after they began. */
@NullMarked
package io.communitykit.metrics.retention;

import org.jspecify.annotations.NullMarked;
