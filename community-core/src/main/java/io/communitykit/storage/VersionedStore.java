package io.communitykit.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps one versioned value per key. The shape of every state port.
 *
 * <p>What an implementation promises; each line is a test in the contract kit:
 *
 * <ul>
 *   <li>{@code insert} of a new key stores the value, every part of it unchanged.
 *   <li>{@code insert} of an existing key changes nothing and says so, without raising a violation.
 *   <li>{@code insert} takes only {@link Versioned#FIRST_VERSION}.
 *   <li>{@code insertAll} stores what is new in a batch and names the keys that existed.
 *   <li>Of several who insert one key at the same time exactly one succeeds.
 *   <li>{@code replace} succeeds if the stored version is the expected one.
 *   <li>{@code replace} of another version than the stored one changes nothing and says so.
 *   <li>{@code replace} of an unknown key changes nothing and says so.
 *   <li>{@code replace} takes only a value whose version is the expected one plus one.
 *   <li>{@code replaceAll} replaces what it can of a batch and names the keys that it did not replace.
 *   <li>Of several who replace one version at the same time exactly one succeeds.
 *   <li>However many read and replace at the same time, no update is lost.
 *   <li>A batch in which a key stands twice is refused and changes nothing.
 *   <li>{@code findAll} answers the known keys among those asked, each once, in the order asked.
 *   <li>{@code page} answers in the order of the keys.
 *   <li>{@code page} tells whether there is more.
 *   <li>Page after page answers each value once, also while others insert.
 *   <li>Keys that differ in one character are different keys: in case, in accents, in a blank at the end, in any plane.
 *   <li>What was answered does not change when the store does.
 *   <li>What was answered cannot be changed.
 *   <li>{@code remove} forgets the key and says whether it was there.
 *   <li>A key that was removed may be inserted again.
 * </ul>
 *
 * @param <K> the key, with a total order
 * @param <V> the value, immutable
 */
public interface VersionedStore<K extends Comparable<? super K>, V extends Versioned<K>> {

    /**
     * Finds values.
     *
     * @param keys the keys; duplicates count once
     * @return the known ones, in the order asked; unmodifiable
     */
    Map<K, V> findAll(Collection<K> keys);

    /**
     * Stores new values.
     *
     * @param values values of version one, at most one per key
     * @return the keys that existed already; their values were left as they are
     * @throws IllegalArgumentException if a version is not {@link Versioned#FIRST_VERSION} or a key stands twice
     */
    Set<K> insertAll(List<V> values);

    /**
     * Replaces values, each only if the stored version is one less than the version of the new value.
     *
     * @param values the next values, at most one per key
     * @return the keys that were not replaced because the stored version is another or the key is unknown
     * @throws IllegalArgumentException if a version is the first or a key stands twice
     */
    Set<K> replaceAll(List<V> values);

    /**
     * Lists values in the order of their keys.
     *
     * @param after the last key of the page before; empty for the first page
     * @param limit how many at most, positive
     * @return the page
     * @throws IllegalArgumentException if the limit is not positive
     */
    Page<V> page(Optional<K> after, int limit);

    /**
     * Forgets a value.
     *
     * @param key its key
     * @return false if the key is unknown
     */
    boolean remove(K key);

    /**
     * Finds one value.
     *
     * @param key its key
     * @return the value; empty if unknown
     */
    default Optional<V> find(K key) {
        return Optional.ofNullable(findAll(List.of(key)).get(key));
    }

    /**
     * Stores one new value.
     *
     * @param value a value of version one
     * @return false if the key exists
     * @throws IllegalArgumentException if the version is not {@link Versioned#FIRST_VERSION}
     */
    default boolean insert(V value) {
        return insertAll(List.of(value)).isEmpty();
    }

    /**
     * Replaces one value.
     *
     * @param next the next value; its version is {@code expectedVersion + 1}
     * @param expectedVersion the version that was read
     * @return false if somebody was faster or the key is unknown
     * @throws IllegalArgumentException if the version of the next value is not {@code expectedVersion + 1}
     */
    default boolean replace(V next, long expectedVersion) {
        if (next.version() != expectedVersion + 1) {
            throw new IllegalArgumentException("next.version was " + next.version() + " but it must be "
                    + (expectedVersion + 1) + ", one more than the expected version");
        }
        return replaceAll(List.of(next)).isEmpty();
    }
}
