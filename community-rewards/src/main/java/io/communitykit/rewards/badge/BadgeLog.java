package io.communitykit.rewards.badge;

import io.communitykit.MemberId;
import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;

/**
 * Records which badges were awarded and taken back.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>A new entry is recorded after all others of its member; numbers begin at 1 and have no gaps.
 *   <li>An equal entry under a known key (program, badge, tier, member, cause, revision) is a duplicate: nothing is
 *       written.
 *   <li>A different entry under a known key is a conflict: nothing is written and what is recorded is answered.
 *   <li>A batch answers one result per entry, in order; each sees what those before it have done.
 *   <li>{@code page} answers the entries of exactly that member in the order of recording, each once, also while others
 *       append.
 *   <li>Entries are never changed and come back as they were recorded.
 *   <li>Of several who append the same entry at the same time exactly one records it.
 *   <li>A transaction that fails leaves no entry.
 * </ul>
 */
public interface BadgeLog extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<BadgeLog> PORT = Port.of(BadgeLog.class, memory -> new InMemoryBadgeLog(memory));

    /**
     * Records entries.
     *
     * @param entries the entries, in the order of recording
     * @return what became of each
     */
    List<BadgeResult> append(List<BadgeEntry> entries);

    /**
     * Lists the entries of a member.
     *
     * @param member the member
     * @param after the number of the last entry of the page before; 0 for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of recording
     * @throws IllegalArgumentException if the limit is not positive or the number is negative
     */
    Page<RecordedBadge> page(MemberId member, long after, int limit);
}
