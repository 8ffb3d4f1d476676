package io.communitykit.notice;

import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.time.Instant;
import java.util.List;

/**
 * Keeps notices until the host has delivered them.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code insert} of a new id keeps the notice, every part of it unchanged.
 *   <li>{@code insert} of a known id changes nothing and says so, also after delivery.
 *   <li>Of several who insert one id at the same time exactly one succeeds.
 *   <li>{@code open} answers what is not before its time and not expired.
 *   <li>{@code open} answers by time, then by id, at most the limit.
 *   <li>{@code open} leaves out what was delivered.
 *   <li>{@code markDelivered} of an unknown id says no.
 *   <li>{@code markDelivered} says yes exactly once per notice, however many ask at the same time.
 *   <li>A delivery that is rolled back is open again.
 *   <li>A notice to an erased member is never delivered, and its id stays known.
 * </ul>
 */
public interface NoticeStore extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<NoticeStore> PORT = Port.of(NoticeStore.class, memory -> new InMemoryNoticeStore(memory));

    /**
     * Keeps a notice.
     *
     * @param notice the notice
     * @return false if its id is known
     */
    boolean insert(Notice notice);

    /**
     * Lists what may be delivered.
     *
     * @param now the instant of delivery
     * @param limit how many at most, positive
     * @return the notices, by {@code notBefore}, then by id
     * @throws IllegalArgumentException if the limit is not positive
     */
    List<Notice> open(Instant now, int limit);

    /**
     * Claims the delivery of a notice. Called in the transaction in which the host hands it on.
     *
     * @param id the notice's id
     * @return false if it was delivered before or is unknown
     */
    boolean markDelivered(String id);
}
