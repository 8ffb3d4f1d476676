package io.communitykit.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps versioned values in memory, in the order of their keys. Ports of a module extend it without adding code.
 *
 * @param <K> the key
 * @param <V> the value
 */
public class InMemoryVersionedStore<K extends Comparable<? super K>, V extends Versioned<K>>
        implements VersionedStore<K, V> {

    private final Memory memory;
    private final NavigableMap<K, V> values = new TreeMap<>();

    /**
     * Creates an empty store.
     *
     * @param memory the memory whose transactions it takes part in
     */
    public InMemoryVersionedStore(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<K, V> findAll(Collection<K> keys) {
        return memory.exclusively(() -> {
            Map<K, V> found = new LinkedHashMap<>();
            for (K key : keys) {
                V value = values.get(key);
                if (value != null) {
                    found.put(key, value);
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Set<K> insertAll(List<V> fresh) {
        checkKeys(fresh);
        for (V value : fresh) {
            if (value.version() != Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a new value must have version " + Versioned.FIRST_VERSION);
            }
        }
        return memory.exclusively(() -> {
            Set<K> existed = new LinkedHashSet<>();
            for (V value : fresh) {
                if (values.containsKey(value.key())) {
                    existed.add(value.key());
                } else {
                    put(value.key(), value);
                }
            }
            return Collections.unmodifiableSet(existed);
        });
    }

    @Override
    public Set<K> replaceAll(List<V> next) {
        checkKeys(next);
        for (V value : next) {
            if (value.version() <= Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a replacement must have a version above " + Versioned.FIRST_VERSION);
            }
        }
        return memory.exclusively(() -> {
            Set<K> lost = new LinkedHashSet<>();
            for (V value : next) {
                V stored = values.get(value.key());
                if (stored == null || stored.version() != value.version() - 1) {
                    lost.add(value.key());
                } else {
                    put(value.key(), value);
                }
            }
            return Collections.unmodifiableSet(lost);
        });
    }

    @Override
    public Page<V> page(Optional<K> after, int limit) {
        Page.checkLimit(limit);
        return memory.exclusively(() -> {
            NavigableMap<K, V> rest = after.<NavigableMap<K, V>>map(key -> values.tailMap(key, false))
                    .orElse(values);
            List<V> read = new ArrayList<>();
            for (V value : rest.values()) {
                if (read.size() > limit) {
                    break;
                }
                read.add(value);
            }
            return Page.cut(read, limit);
        });
    }

    @Override
    public boolean remove(K key) {
        return memory.exclusively(() -> {
            V old = values.remove(key);
            if (old != null) {
                memory.onRollback(() -> values.put(key, old));
            }
            return old != null;
        });
    }

    private void put(K key, V value) {
        @Nullable V old = values.put(key, value);
        memory.onRollback(() -> {
            if (old == null) {
                values.remove(key);
            } else {
                values.put(key, old);
            }
        });
    }

    private void checkKeys(List<V> batch) {
        Set<K> keys = new HashSet<>();
        for (V value : batch) {
            if (!keys.add(value.key())) {
                throw new IllegalArgumentException(
                        "key " + value.key() + " stood twice but it must stand once in a batch");
            }
        }
    }
}
