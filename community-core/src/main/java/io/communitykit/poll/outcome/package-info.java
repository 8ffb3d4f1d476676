/**
 * How polls end: the close, which is recorded once, and what came of it.
 *
 * <p>Knows results, not how they are counted.
 */
@NullMarked
package io.communitykit.poll.outcome;

import org.jspecify.annotations.NullMarked;
