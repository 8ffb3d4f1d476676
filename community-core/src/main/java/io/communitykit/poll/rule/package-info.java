/**
 * Rules of a poll that do not depend on its kind: who may vote, when it closes, who sees the result, what a winner must
 * reach.
 *
 * <p>Knows no poll.
 */
@NullMarked
package io.communitykit.poll.rule;

import org.jspecify.annotations.NullMarked;
