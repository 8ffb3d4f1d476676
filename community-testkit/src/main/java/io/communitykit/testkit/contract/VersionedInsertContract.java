package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what a {@link VersionedStore} promises of storing and removing values; a part of
 * {@link VersionedStoreContract}.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface VersionedInsertContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedSamples<K, V> {

    /** Stores every special sample and finds each one equal. */
    @Test
    @DisplayName("insert of a new key stores the value, every part of it unchanged")
    default void insertStoresTheValueEveryPartOfItUnchanged() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;

        for (V value : trial.specialSamples()) {
            assertTrue(store.insert(value), () -> value + " was not inserted");
            assertEquals(Optional.of(value), store.find(value.key()));
        }
    }

    /** Inserts twice, outside a transaction and inside one that goes on afterwards. */
    @Test
    @DisplayName("insert of an existing key changes nothing and says so, without raising a violation")
    default void insertOfAnExistingKeyChangesNothingAndSaysSo() {
        Trial<K, V> trial = new Trial<>(this);
        Storage storage = trial.storage;
        VersionedStore<K, V> store = trial.store;
        V first = sample(0);
        V other = sample(1);
        store.insert(first);
        V replaced = changed(first);
        store.replace(replaced, first.version());

        assertFalse(store.insert(first));
        storage.runInTransaction(() -> {
            assertFalse(store.insert(first));
            assertTrue(store.insert(other));
        });

        assertEquals(Optional.of(replaced), store.find(first.key()));
        assertEquals(Optional.of(other), store.find(other.key()));
    }

    /** Offers a value of version two. */
    @Test
    @DisplayName("insert takes only Versioned.FIRST_VERSION")
    default void insertTakesOnlyTheFirstVersion() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V second = changed(sample(0));

        assertThrows(IllegalArgumentException.class, () -> store.insert(second));
        assertEquals(Optional.empty(), store.find(second.key()));
    }

    /** Inserts a batch of which every other key exists. */
    @Test
    @DisplayName("insertAll stores what is new in a batch and names the keys that existed")
    default void insertAllStoresWhatIsNewAndNamesTheKeysThatExisted() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> existing = List.of(sample(1), sample(3));
        List<V> all = trial.samples(5);

        assertEquals(Set.of(), store.insertAll(existing));
        assertEquals(Set.of(sample(1).key(), sample(3).key()), store.insertAll(all));
        assertEquals(trial.inOrder(all), trial.everything());
        assertEquals(Set.of(), store.insertAll(List.of()));
    }

    /** Lets eight threads insert the same key. */
    @Test
    @DisplayName("Of several who insert one key at the same time exactly one succeeds")
    default void ofSeveralWhoInsertOneKeyExactlyOneSucceeds() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V value = sample(0);

        List<Boolean> inserted = Other.together(8, number -> Trial.unlessContended(() -> store.insert(value)));

        assertEquals(1, inserted.stream().filter(Boolean::booleanValue).count(), () -> "inserted " + inserted);
        assertEquals(Optional.of(value), store.find(value.key()));
    }

    /** Removes once, again, and something unknown. */
    @Test
    @DisplayName("remove forgets the key and says whether it was there")
    default void removeForgetsTheKeyAndSaysWhetherItWasThere() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        V value = sample(0);
        store.insertAll(List.of(value, sample(1)));

        assertTrue(store.remove(value.key()));
        assertFalse(store.remove(value.key()));
        assertFalse(store.remove(sample(2).key()));
        assertEquals(Optional.empty(), store.find(value.key()));
        assertEquals(List.of(sample(1)), trial.everything());
    }

    /** Inserts the first version again after a later one was removed. */
    @Test
    @DisplayName("A key that was removed may be inserted again")
    default void aKeyThatWasRemovedMayBeInsertedAgain() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V value = sample(0);
        store.insert(value);
        store.replace(changed(value), 1);
        store.remove(value.key());

        assertFalse(store.replace(changed(changed(value)), 2));
        assertTrue(store.insert(value));
        assertEquals(Optional.of(value), store.find(value.key()));
    }
}
