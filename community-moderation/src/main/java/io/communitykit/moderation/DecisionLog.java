package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.storage.Page;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps every decision that was taken. Append-only.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code insert} of a new key stores it; of an existing key changes nothing and says so, without raising a
 *       violation.
 *   <li>Of several who insert one key at the same time exactly one succeeds.
 *   <li>{@code findAll} and {@code latest} answer the known ones among those asked, in the order asked, and leave out
 *       the unknown.
 *   <li>{@code latest} answers the highest revision.
 *   <li>{@code page} and {@code pageOf} answer in the order of the keys, each decision once, also while others insert.
 *   <li>What was stored is answered as it was, to the last evidence.
 *   <li>A batch in which a key stands twice is refused and changes nothing.
 *   <li>A transaction that fails leaves no decision.
 * </ul>
 */
public interface DecisionLog extends PersonalData {

    /** Names this port. */
    @SuppressWarnings("ClassInitializationDeadlock") // the lambda reaches the class in memory only when it is called
    Port<DecisionLog> PORT = Port.of(DecisionLog.class, memory -> new InMemoryDecisionLog(memory));

    /**
     * Records decisions.
     *
     * @param decisions the decisions, at most one per key
     * @return the keys that existed already; what stands there was left as it is
     * @throws IllegalArgumentException if a key stands twice
     */
    Set<DecisionKey> insertAll(List<RecordedDecision> decisions);

    /**
     * Finds decisions.
     *
     * @param keys the keys; duplicates count once
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<DecisionKey, RecordedDecision> findAll(Collection<DecisionKey> keys);

    /**
     * Finds the decisions about the last edits.
     *
     * @param subjects what was judged; duplicates count once
     * @return the decision of the highest revision of each that is known, in the order asked; unmodifiable
     */
    Map<Subject, RecordedDecision> latest(Collection<Subject> subjects);

    /**
     * Lists decisions in the order of their keys.
     *
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<RecordedDecision> page(Optional<DecisionKey> after, int limit);

    /**
     * Lists the decisions about one author in the order of their keys.
     *
     * @param author the author
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<RecordedDecision> pageOf(MemberId author, Optional<DecisionKey> after, int limit);

    /**
     * Records one decision.
     *
     * @param decision the decision
     * @return false if its key exists
     */
    default boolean insert(RecordedDecision decision) {
        return insertAll(List.of(decision)).isEmpty();
    }

    /**
     * Finds one decision.
     *
     * @param key its key
     * @return the decision; empty if unknown
     */
    default Optional<RecordedDecision> find(DecisionKey key) {
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    /**
     * Finds the decision about the last edit of one subject.
     *
     * @param subject what was judged
     * @return the decision of the highest revision; empty if there is none
     */
    default Optional<RecordedDecision> latest(Subject subject) {
        return Optional.ofNullable(latest(List.of(subject)).get(subject));
    }
}
