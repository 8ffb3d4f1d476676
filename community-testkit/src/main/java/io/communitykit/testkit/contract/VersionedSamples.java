package io.communitykit.testkit.contract;

import io.communitykit.storage.Port;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;

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
     * Says how many samples have keys or contents that are worth a test of their own.
     *
     * @return how many; samples from 0 are taken
     */
    default int specialSamples() {
        return SampleKeys.SPECIAL;
    }
}
