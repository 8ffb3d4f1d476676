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
 * Tests what a {@link VersionedStore} promises of replacing values by version; a part of
 * {@link VersionedStoreContract}.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface VersionedReplaceContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedSamples<K, V> {

    /** Replaces every special sample, twice. */
    @Test
    @DisplayName("replace succeeds if the stored version is the expected one")
    default void replaceSucceedsIfTheStoredVersionIsTheExpectedOne() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        store.insertAll(trial.specialSamples());

        for (V first : trial.specialSamples()) {
            V second = changed(first);
            V third = changed(second);
            assertTrue(store.replace(second, first.version()), () -> second + " did not replace " + first);
            assertEquals(Optional.of(second), store.find(first.key()));
            assertTrue(store.replace(third, second.version()), () -> third + " did not replace " + second);
            assertEquals(Optional.of(third), store.find(first.key()));
        }
    }

    /** Replaces a version that is gone, and one that never was. */
    @Test
    @DisplayName("replace of another version than the stored one changes nothing and says so")
    default void replaceOfAnotherVersionChangesNothingAndSaysSo() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V first = sample(0);
        V second = changed(first);
        V third = changed(second);
        store.insert(first);

        assertFalse(store.replace(third, second.version()));
        assertEquals(Optional.of(first), store.find(first.key()));
        store.replace(second, first.version());
        assertFalse(store.replace(second, first.version()));
        assertEquals(Optional.of(second), store.find(first.key()));
    }

    /** Replaces what was never stored, and looks that nothing was stored by it. */
    @Test
    @DisplayName("replace of an unknown key changes nothing and says so")
    default void replaceOfAnUnknownKeyChangesNothingAndSaysSo() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        V first = sample(0);

        assertFalse(store.replace(changed(first), first.version()));
        assertEquals(List.of(), trial.everything());
    }

    /** Offers the same version again, one that leaps, and a first version. */
    @Test
    @DisplayName("replace takes only a value whose version is the expected one plus one")
    default void replaceTakesOnlyAValueWhoseVersionIsTheExpectedOnePlusOne() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V first = sample(0);
        V second = changed(first);
        store.insert(first);

        assertThrows(IllegalArgumentException.class, () -> store.replace(second, second.version()));
        assertThrows(IllegalArgumentException.class, () -> store.replace(changed(second), first.version()));
        assertThrows(IllegalArgumentException.class, () -> store.replaceAll(List.of(first)));
        assertEquals(Optional.of(first), store.find(first.key()));
    }

    /** Replaces a batch of which one key is unknown and one version gone. */
    @Test
    @DisplayName("replaceAll replaces what it can of a batch and names the keys that it did not replace")
    default void replaceAllReplacesWhatItCanAndNamesTheOthers() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> first = trial.samples(4);
        V ahead = changed(changed(first.get(3)));
        store.insertAll(first.subList(0, 3));
        store.replace(changed(first.get(1)), 1);

        Set<K> lost =
                store.replaceAll(List.of(changed(first.get(0)), changed(first.get(1)), changed(first.get(2)), ahead));

        assertEquals(Set.of(first.get(1).key(), first.get(3).key()), lost);
        assertEquals(
                trial.inOrder(first.subList(0, 3).stream().map(this::changed).toList()), trial.everything());
        assertEquals(Set.of(), store.replaceAll(List.of()));
    }

    /** Lets eight threads replace the same version. */
    @Test
    @DisplayName("Of several who replace one version at the same time exactly one succeeds")
    default void ofSeveralWhoReplaceOneVersionExactlyOneSucceeds() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V first = sample(0);
        V second = changed(first);
        store.insert(first);

        List<Boolean> replaced =
                Other.together(8, number -> Trial.unlessContended(() -> store.replace(second, first.version())));

        assertEquals(1, replaced.stream().filter(Boolean::booleanValue).count(), () -> "replaced " + replaced);
        assertEquals(Optional.of(second), store.find(first.key()));
    }

    /** Lets four threads read and replace one value in transactions, 25 times each. */
    @Test
    @DisplayName("However many read and replace at the same time, no update is lost")
    default void howeverManyReadAndReplaceNoUpdateIsLost() {
        Trial<K, V> trial = new Trial<>(this);
        Storage storage = trial.storage;
        VersionedStore<K, V> store = trial.store;
        V first = sample(0);
        store.insert(first);

        Other.together(4, number -> {
            for (int done = 0; done < 25; ) {
                boolean replaced = Trial.unlessContended(() -> storage.inTransaction(() -> {
                    V stored = store.find(first.key()).orElseThrow();
                    return store.replace(changed(stored), stored.version());
                }));
                done += replaced ? 1 : 0;
            }
            return number;
        });

        assertEquals(1 + 4 * 25, store.find(first.key()).orElseThrow().version());
    }

    /** Offers the same key twice, to insert and to replace. */
    @Test
    @DisplayName("A batch in which a key stands twice is refused and changes nothing")
    default void aBatchInWhichAKeyStandsTwiceIsRefused() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        V first = sample(0);
        V second = changed(first);

        assertThrows(
                IllegalArgumentException.class, () -> store.insertAll(List.of(sample(1), first, sample(2), first)));
        assertEquals(List.of(), trial.everything());
        store.insertAll(List.of(first, sample(1)));
        assertThrows(
                IllegalArgumentException.class, () -> store.replaceAll(List.of(changed(sample(1)), second, second)));
        assertEquals(trial.inOrder(List.of(first, sample(1))), trial.everything());
    }
}
