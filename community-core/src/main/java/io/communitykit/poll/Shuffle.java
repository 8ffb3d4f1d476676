package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.kind.PollOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts options in an order that is a voter's own and never changes: by SHA-256 of {@code poll, line feed, voter, line
 * feed, option}, in UTF-8, compared as lower case hexadecimal digits. An option added later moves none of the others
 * past each other.
 */
final class Shuffle {

    private Shuffle() {}

    static List<PollOption> of(PollId poll, MemberId voter, List<PollOption> options) {
        List<PollOption> shuffled = new ArrayList<>(options);
        shuffled.sort(
                Comparator.<PollOption, Boolean>comparing(option -> option.id().equals(Poll.NONE))
                        .thenComparing(option -> poll.digest(voter.value(), option.id())));
        return List.copyOf(shuffled);
    }
}
