package io.communitykit.rewards;

import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.ledger.Posting;
import java.util.List;

/**
 * Tells what was booked: awards, and corrections of what was booked before.
 *
 * @param postings points given and taken, in the order of booking
 * @param badges badges awarded and taken back, in the order of recording
 */
public record Booking(List<Posting> postings, List<BadgeEntry> badges) {

    /** Copies the lists. */
    public Booking {
        postings = List.copyOf(postings);
        badges = List.copyOf(badges);
    }
}
