package io.communitykit.testkit.contract.broken;

import io.communitykit.storage.Page;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Passes everything on; a defect overrides one method. */
class Versions<K extends Comparable<? super K>, V extends Versioned<K>> implements VersionedStore<K, V> {

    final VersionedStore<K, V> sound;

    Versions(VersionedStore<K, V> sound) {
        this.sound = sound;
    }

    @Override
    public Map<K, V> findAll(Collection<K> keys) {
        return sound.findAll(keys);
    }

    @Override
    public Set<K> insertAll(List<V> values) {
        return sound.insertAll(values);
    }

    @Override
    public Set<K> replaceAll(List<V> values) {
        return sound.replaceAll(values);
    }

    @Override
    public Page<V> page(Optional<K> after, int limit) {
        return sound.page(after, limit);
    }

    @Override
    public boolean remove(K key) {
        return sound.remove(key);
    }
}
