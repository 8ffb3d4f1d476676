/**
 * Polls: what may be asked, who may answer, when it opens and closes, who sees the result.
 *
 * <p>{@link io.communitykit.poll.Polls} is the service, {@link io.communitykit.poll.Poll} what a person writes,
 * {@link io.communitykit.poll.PollState} the row that votes and closing both touch. They stand on rooms that know
 * nothing of them, each only those before it: {@code tally} counts ballots and knows no voter, {@code rule} and
 * {@code kind} are the words in which a poll is written, {@code ballot} is what voters cast and where it is kept,
 * {@code result} and {@code outcome} are what came of it. {@code exchange} and {@code opinion} lean on tallies alone.
 */
@NullMarked
package io.communitykit.poll;

import org.jspecify.annotations.NullMarked;
