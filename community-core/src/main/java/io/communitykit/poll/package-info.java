/**
 * Polls: what may be asked, who may answer, when it opens and closes, who sees the result.
 *
 * <p>{@link io.communitykit.poll.Polls} is the service, {@link io.communitykit.poll.Poll} what a person writes,
 * {@link io.communitykit.poll.PollState} the row that votes and closing both touch. How ballots are counted is the
 * concern of {@code io.communitykit.poll.tally}, which knows no voter.
 */
@NullMarked
package io.communitykit.poll;

import org.jspecify.annotations.NullMarked;
