/**
 * Votes and ballots: what a voter casts, under which key it is kept, and the port that keeps it.
 *
 * <p>Knows no rule of a poll.
 */
@NullMarked
package io.communitykit.poll.ballot;

import org.jspecify.annotations.NullMarked;
