package io.communitykit.poll.result;

import io.communitykit.poll.ballot.Ballot;
import io.communitykit.poll.ballot.PollId;
import org.jspecify.annotations.Nullable;

/**
 * Tells a member that they took part in a poll. Of a secret poll it tells nothing more; the member's ballot is known to
 * the member's receipt alone.
 *
 * @param poll the poll
 * @param secret whether it was secret
 * @param ballot the member's own ballot, as it stands; absent in a secret poll
 */
public record Participation(
        PollId poll, boolean secret, @Nullable Ballot ballot) {}
