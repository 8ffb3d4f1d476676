package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.Observer;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests that a storage takes part in transactions that the host has begun by its own means. Needs one port with
 * versions and no other, so that a storage with few ports can run it; which one, says the contract of the port that is
 * implemented beside it.
 *
 * @param <K> the key
 * @param <V> the value
 */
public interface HostTransactionContract<K extends Comparable<? super K>, V extends Versioned<K>>
        extends VersionedSamples<K, V> {

    /**
     * Does work in a transaction that the host begins without the library: commits when the work is done, rolls back
     * and throws on when it fails.
     *
     * @param storage the storage
     * @param work the host's work, on the calling thread
     */
    void inHostTransaction(Storage storage, Runnable work);

    /** Asks before, inside and after. */
    @Test
    @DisplayName("The host's transaction is the storage's on that thread, until it ends")
    default void theHostsTransactionIsTheStorages() {
        Storage storage = openFresh();

        assertFalse(storage.isInTransaction());
        inHostTransaction(storage, () -> {
            assertTrue(storage.isInTransaction());
            assertFalse(Other.begin(storage::isInTransaction).end());
        });
        assertFalse(storage.isInTransaction());
    }

    /** Writes and commits, then writes and fails. */
    @Test
    @DisplayName("What is written in the host's transaction stands and falls with it")
    default void whatIsWrittenStandsAndFallsWithTheHostsTransaction() {
        Trial<K, V> trial = new Trial<>(this);

        inHostTransaction(trial.storage, () -> assertTrue(trial.store.insert(sample(0))));
        assertThrows(
                Oops.class,
                () -> inHostTransaction(trial.storage, () -> {
                    assertTrue(trial.store.insert(sample(1)));
                    trial.storage.runInTransaction(() -> trial.store.insert(sample(2)));
                    throw new Oops();
                }));

        assertEquals(List.of(sample(0)), trial.everything());
    }

    /** Fails inside, between two writes of the host's transaction. */
    @Test
    @DisplayName("Work that fails inside undoes exactly its own writes, and the host goes on")
    default void workThatFailsInsideUndoesExactlyItsOwnWrites() {
        Trial<K, V> trial = new Trial<>(this);

        inHostTransaction(trial.storage, () -> {
            trial.store.insert(sample(0));
            assertThrows(
                    Oops.class,
                    () -> trial.storage.runInTransaction(() -> {
                        trial.store.insert(sample(1));
                        throw new Oops();
                    }));
            trial.store.insert(sample(2));
        });

        assertEquals(trial.inOrder(List.of(sample(0), sample(2))), trial.everything());
    }

    /** Runs a unit of work that somebody else is always faster than. */
    @Test
    @DisplayName("Contention in the host's transaction is answered without another attempt, and the host goes on")
    default void contentionIsAnsweredWithoutAnotherAttempt() {
        Trial<K, V> trial = new Trial<>(this);
        UnitOfWork unit = new UnitOfWork(trial.storage, Observer.none(), InstantSource.fixed(SampleTimes.NOON));
        int[] attempts = {0};

        inHostTransaction(trial.storage, () -> {
            Outcome<Boolean> outcome = unit.run("contract", () -> {
                attempts[0]++;
                trial.store.insert(sample(0));
                throw new ContentionException("somebody was faster");
            });
            assertInstanceOf(Outcome.Contended.class, outcome);
            trial.store.insert(sample(1));
        });

        assertEquals(1, attempts[0]);
        assertEquals(List.of(sample(1)), trial.everything());
    }

    /** Reads on another thread while the host's transaction is open; the reader may have to wait. */
    @Test
    @DisplayName("Nobody else sees what the host's transaction writes before it ends")
    default void nobodyElseSeesWhatTheHostsTransactionWrites() {
        Trial<K, V> trial = new Trial<>(this);
        VersionedStore<K, V> store = trial.store;
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Other<Boolean> writer = Other.begin(() -> {
            inHostTransaction(trial.storage, () -> {
                store.insert(sample(0));
                written.countDown();
                Other.await(goOn);
                store.insert(sample(1));
            });
            return true;
        });
        Other.await(written);
        Other<Optional<V>> reader = Other.begin(() -> store.find(sample(0).key()));
        boolean early = reader.isDoneWithin(patience());
        goOn.countDown();
        writer.end();

        assertEquals(early ? Optional.empty() : Optional.of(sample(0)), reader.end());
        assertEquals(trial.inOrder(List.of(sample(0), sample(1))), trial.everything());
    }
}
