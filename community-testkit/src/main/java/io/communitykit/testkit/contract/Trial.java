package io.communitykit.testkit.contract;

import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Holds an empty store of a new community and the values that it is tried with. */
final class Trial<K extends Comparable<? super K>, V extends Versioned<K>> {

    final Storage storage;
    final VersionedStore<K, V> store;
    private final VersionedSamples<K, V> samples;

    Trial(VersionedSamples<K, V> samples) {
        this.samples = samples;
        this.storage = samples.openFresh();
        this.store = storage.port(samples.port());
    }

    V sample(int index) {
        return samples.sample(index);
    }

    V changed(V value) {
        return samples.changed(value);
    }

    /** Makes the first samples. */
    List<V> samples(int count) {
        return IntStream.range(0, count).mapToObj(samples::sample).toList();
    }

    /** Makes every sample that is worth a test of its own. */
    List<V> specialSamples() {
        return samples(samples.specialSamples());
    }

    /** Lists the whole store. */
    List<V> everything() {
        return store.page(Optional.empty(), 1000).items();
    }

    /** Puts values in the order of their keys. */
    List<V> inOrder(List<V> values) {
        return values.stream().sorted(Comparator.comparing(Versioned::key)).toList();
    }

    /** A database may give one of two transactions up; that is as good as being slower. */
    static boolean unlessContended(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (ContentionException slower) {
            return false;
        }
    }
}
