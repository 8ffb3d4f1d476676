/**
 * Writes the ballots of a contest in published formats and reads them back: BLT, CEF (Condorcet Election Format), CSV
 * and JSON. No format carries who voted, when, or in which order; a count of what was read back comes out the same.
 *
 * <p>Nothing here opens a file: a {@link io.communitykit.poll.exchange.BallotFormat} turns a contest into text and text
 * into a contest, or into everything that is wrong with it, by line and column.
 */
@NullMarked
package io.communitykit.poll.exchange;

import org.jspecify.annotations.NullMarked;
