package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.storage.Page;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what a {@link VersionedStore} promises of finding and listing values; a part of {@link VersionedStoreContract}.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface VersionedReadContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedSamples<K, V> {

    /** Asks for known and unknown keys, some of them twice, against their order. */
    @Test
    @DisplayName("findAll answers the known keys among those asked, each once, in the order asked")
    default void findAllAnswersTheKnownKeysInTheOrderAsked() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> values = trial.specialSamples();
        List<V> known =
                values.stream().filter(value -> values.indexOf(value) % 3 != 0).toList();
        store.insertAll(known);
        List<K> asked = new ArrayList<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            asked.add(values.get(i).key());
        }
        asked.addAll(asked.subList(0, 5));

        Map<K, V> found = store.findAll(asked);

        List<V> backwards = new ArrayList<>(known);
        Collections.reverse(backwards);
        assertEquals(backwards, List.copyOf(found.values()));
        assertEquals(backwards.stream().map(Versioned::key).toList(), List.copyOf(found.keySet()));
        assertEquals(Map.of(), store.findAll(List.of()));
    }

    /** Stores every special sample, the last first. */
    @Test
    @DisplayName("page answers in the order of the keys")
    default void pageAnswersInTheOrderOfTheKeys() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> values = trial.specialSamples();
        for (int i = values.size() - 1; i >= 0; i--) {
            store.insert(values.get(i));
        }

        assertEquals(
                trial.inOrder(values).stream().map(Versioned::key).toList(),
                trial.everything().stream().map(Versioned::key).toList());
        assertEquals(trial.inOrder(values), trial.everything());
    }

    /** Asks for less, exactly and more than there is, and for a page of none. */
    @Test
    @DisplayName("page tells whether there is more")
    default void pageTellsWhetherThereIsMore() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> values = trial.inOrder(trial.samples(3));
        store.insertAll(values);
        K last = values.get(2).key();

        assertEquals(new Page<>(values.subList(0, 2), true), store.page(Optional.empty(), 2));
        assertEquals(new Page<>(values, false), store.page(Optional.empty(), 3));
        assertEquals(new Page<>(values, false), store.page(Optional.empty(), 4));
        assertEquals(new Page<>(List.of(), false), store.page(Optional.of(last), 1));
        assertThrows(IllegalArgumentException.class, () -> store.page(Optional.empty(), 0));
    }

    /** Inserts before and behind the reader between any two pages. */
    @Test
    @DisplayName("Page after page answers each value once, also while others insert")
    default void pageAfterPageAnswersEachValueOnceAlsoWhileOthersInsert() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> all = trial.inOrder(trial.samples(36));
        List<V> early = everySecond(all, 0);
        List<V> late = everySecond(all, 1);
        store.insertAll(early);
        List<V> read = new ArrayList<>();

        Page<V> page = store.page(Optional.empty(), 4);
        for (int i = 0; true; i += 3) {
            read.addAll(page.items());
            if (!page.more()) {
                break;
            }
            late.subList(Math.min(i, late.size()), Math.min(i + 3, late.size())).forEach(store::insert);
            late.subList(Math.max(0, late.size() - i - 1), late.size()).forEach(store::insert);
            page = store.page(page.last().map(Versioned::key), 4);
        }

        assertEquals(read.stream().distinct().toList(), read, "a value was answered twice");
        assertEquals(early, read.stream().filter(early::contains).toList(), "a value was passed over");
        assertEquals(trial.inOrder(read), read, "values were out of order");
    }

    /** Stores every special sample and finds each under its own key alone. */
    @Test
    @DisplayName(
            "Keys that differ in one character are different keys: in case, in accents, in a blank at the end, in any"
                    + " plane")
    default void keysThatDifferInOneCharacterAreDifferentKeys() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> values = trial.specialSamples();

        for (V value : values) {
            assertEquals(Optional.empty(), store.find(value.key()), () -> "before inserting " + value);
            assertTrue(store.insert(value), () -> value + " was taken for another");
        }
        V removed = values.get(0);
        assertTrue(store.remove(removed.key()));
        assertEquals(trial.inOrder(values.subList(1, values.size())), trial.everything());
    }

    /** Keeps answers while values are replaced and removed. */
    @Test
    @DisplayName("What was answered does not change when the store does")
    default void whatWasAnsweredDoesNotChangeWhenTheStoreDoes() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        List<V> values = trial.inOrder(trial.samples(2));
        store.insertAll(values);
        Map<K, V> found = store.findAll(values.stream().map(Versioned::key).toList());
        Page<V> page = store.page(Optional.empty(), 10);
        Set<K> existed = store.insertAll(List.of(values.get(0)));

        store.replace(changed(values.get(0)), 1);
        store.remove(values.get(1).key());
        store.insert(sample(2));

        assertEquals(values, List.copyOf(found.values()));
        assertEquals(values, page.items());
        assertEquals(Set.of(values.get(0).key()), existed);
    }

    /** Tries to clear every collection that was answered. */
    @Test
    @DisplayName("What was answered cannot be changed")
    default void whatWasAnsweredCannotBeChanged() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        V value = sample(0);
        store.insert(value);
        Map<K, V> found = store.findAll(List.of(value.key()));
        Page<V> page = store.page(Optional.empty(), 10);
        Set<K> existed = store.insertAll(List.of(value));
        Set<K> lost = store.replaceAll(List.of(changed(changed(value))));

        assertThrows(UnsupportedOperationException.class, found::clear);
        assertThrows(UnsupportedOperationException.class, page.items()::clear);
        assertThrows(UnsupportedOperationException.class, existed::clear);
        assertThrows(UnsupportedOperationException.class, lost::clear);
        assertEquals(Optional.of(value), store.find(value.key()));
    }

    private static <T> List<T> everySecond(List<T> all, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == first)
                .mapToObj(all::get)
                .toList();
    }
}
