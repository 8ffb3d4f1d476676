package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.storage.Storage;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests a store of versioned values under load, for whichever port: several threads work on the same values, and what
 * they have done is counted exactly. It needs the store alone, not the whole kit.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface VersionedLoadContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedSamples<K, V> {

    /**
     * Says how many threads work at the same time.
     *
     * @return how many, 8 unless overridden
     */
    default int threads() {
        return 8;
    }

    /** Lets every thread change four values ten times each, as often as it takes. */
    @Test
    @DisplayName("Of changes by several threads none is lost, and no version that a thread sees goes back")
    default void noChangeIsLostAndNoVersionGoesBack() {
        VersionedStore<K, V> store = new Trial<>(this).store;
        List<V> values = IntStream.range(0, 4).mapToObj(this::sample).toList();
        store.insertAll(values);

        Other.together(threads(), thread -> {
            long[] seen = new long[values.size()];
            for (int round = 0; round < 10; round++) {
                for (int i = 0; i < seen.length; i++) {
                    K key = values.get(i).key();
                    boolean done = false;
                    while (!done) {
                        V known = store.find(key).orElseThrow();
                        assertTrue(known.version() >= seen[i], "a version went back");
                        seen[i] = known.version();
                        done = Trial.unlessContended(() -> store.replace(changed(known), known.version()));
                    }
                }
            }
            return thread;
        });

        for (V value : values) {
            assertEquals(
                    Versioned.FIRST_VERSION + 10L * threads(),
                    store.find(value.key()).orElseThrow().version(),
                    "every change counts once");
        }
    }

    /** Lets every thread insert pairs, and give every other one up in the end. */
    @Test
    @DisplayName("Of pairs that transactions insert both are there or none, and none of a transaction that failed")
    default void noTransactionLeavesHalfOfAPair() {
        Trial<K, V> trial = new Trial<>(this);
        Storage storage = trial.storage;

        Other.together(threads(), thread -> {
            for (int round = 0; round < 6; round++) {
                int pair = 2 * (thread * 6 + round);
                boolean fails = round % 2 == 1;
                boolean done = false;
                while (!done) {
                    done = Trial.unlessContended(() -> {
                        try {
                            storage.runInTransaction(() -> {
                                trial.store.insert(sample(pair));
                                trial.store.insert(sample(pair + 1));
                                if (fails) {
                                    throw new Oops();
                                }
                            });
                        } catch (Oops meant) {
                            // was undone
                        }
                        return true;
                    });
                }
            }
            return thread;
        });

        List<K> expected = new ArrayList<>();
        for (int thread = 0; thread < threads(); thread++) {
            for (int round = 0; round < 6; round += 2) {
                int pair = 2 * (thread * 6 + round);
                expected.add(sample(pair).key());
                expected.add(sample(pair + 1).key());
            }
        }
        assertEquals(
                expected.stream().sorted().toList(),
                trial.everything().stream().map(Versioned::key).toList(),
                "what ended well is there, and nothing else");
    }
}
