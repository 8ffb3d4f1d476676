package io.communitykit.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows a poll without anything of its votes.
 *
 * @param poll the poll
 * @param phase where it stands
 * @param openedAt since when, or from when on, votes are taken; absent if somebody has to open it
 * @param closedAt from when on votes were too late; absent until the poll is settled
 */
public record PollStatus(
        Poll poll,
        PollState.Phase phase,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {}
