package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.storage.Page;
import io.communitykit.storage.Port;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which {@link VersionedStore} is tested, and with what.
 *
 * @param <K> the key
 * @param <V> the value; {@code equals} compares all its parts
 */
public interface VersionedSamples<K extends Comparable<? super K>, V extends Versioned<K>> extends StorageUnderTest {

    /**
     * Says which store.
     *
     * @return the port's name
     */
    Port<? extends VersionedStore<K, V>> port();

    /**
     * Makes a value as it is first stored. Together the values should use every part that a value can have, and keys
     * that a database may confuse.
     *
     * @param index a number, at least 0; another number gives another key
     * @return the value, of version one; the same for the same number
     */
    V sample(int index);

    /**
     * Changes a value.
     *
     * @param value any value of this store
     * @return the next version under the same key, with other content
     */
    V changed(V value);

    /**
     * {@inheritDoc}
     *
     * <p>Keys ascend from page to page, each value is found under its key as it stands in its page, and no version is
     * below the first.
     */
    @Override
    default void checkInvariants(Storage storage) {
        VersionedStore<K, V> store = storage.port(port());
        Optional<K> last = Optional.empty();
        Page<V> page;
        do {
            page = store.page(last, 100);
            for (V value : page.items()) {
                K key = value.key();
                assertTrue(last.isEmpty() || last.get().compareTo(key) < 0, "invariant: keys ascend from page to page");
                assertTrue(value.version() >= Versioned.FIRST_VERSION, "invariant: versions begin with the first");
                last = Optional.of(key);
            }
            Map<K, V> found =
                    store.findAll(page.items().stream().map(Versioned::key).toList());
            assertEquals(page.items(), List.copyOf(found.values()), "invariant: what is listed is found");
        } while (page.more());
    }

    /**
     * Says how many samples have keys or contents that are worth a test of their own.
     *
     * @return how many; samples from 0 are taken
     */
    default int specialSamples() {
        return SampleKeys.SPECIAL;
    }
}
