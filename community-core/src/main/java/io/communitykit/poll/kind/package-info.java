/**
 * Kinds of polls: what may stand on a ballot, and by which rule ballots are counted.
 *
 * <p>Knows tallies and shares, neither voters nor polls.
 */
@NullMarked
package io.communitykit.poll.kind;

import org.jspecify.annotations.NullMarked;
