package io.communitykit.testkit.contract;

import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;

/**
 * Tests what a {@link VersionedStore} promises. Each store of the library has a contract that says what its values are,
 * such as {@link MemberStoreContract}; a host extends this one for a store of its own.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface VersionedStoreContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedInsertContract<K, V>, VersionedReplaceContract<K, V>, VersionedReadContract<K, V> {}
