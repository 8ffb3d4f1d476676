package io.communitykit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.CommunityId;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InMemoryStorageTest {

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final ConsumerStore store = storage.port(ConsumerStore.PORT);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void theCommunityIsCalledDefaultUnlessSaidOtherwise() {
        assertThat(storage.community()).isEqualTo(new CommunityId("default"));
        assertThat(InMemoryStorage.create(new CommunityId("c-2")).community()).hasToString("c-2");
    }

    @Test
    void logAndHistoryAreTwoViewsOfTheSameEntries() {
        assertThat(storage.port(ActivityLog.PORT))
                .isSameAs(storage.port(ActivityLog.PORT))
                .isSameAs(storage.port(ActivityHistory.PORT));
    }

    @Test
    void aFailedStepInsideATransactionUndoesItselfAlone() {
        storage.runInTransaction(() -> {
            store.insert(position("outer"));
            assertThatThrownBy(() -> storage.runInTransaction(() -> {
                        store.insert(position("inner"));
                        storage.runInTransaction(() -> store.insert(position("innermost")));
                        throw new IllegalStateException("inner");
                    }))
                    .hasMessage("inner");
            assertThat(names()).containsExactly("outer");
            storage.runInTransaction(() -> store.insert(position("second")));
        });

        assertThat(names()).containsExactly("outer", "second");
    }

    @Test
    void aFailedTransactionUndoesItsFinishedSteps() {
        assertThatThrownBy(() -> storage.runInTransaction(() -> {
                    storage.runInTransaction(() -> store.insert(position("a")));
                    throw new AssertionError("outer");
                }))
                .isInstanceOf(AssertionError.class);

        assertThat(names()).isEmpty();
        assertThat(storage.isInTransaction()).isFalse();
    }

    @Test
    void nobodySeesAnOpenTransaction() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch maySucceed = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> storage.runInTransaction(() -> {
                    store.insert(position("a"));
                    written.countDown();
                    await(maySucceed);
                    store.insert(position("b"));
                }),
                threads);
        written.await();
        CompletableFuture<List<String>> reader = CompletableFuture.supplyAsync(this::names, threads);
        maySucceed.countDown();

        writer.get(10, TimeUnit.SECONDS);
        assertThat(reader.get(10, TimeUnit.SECONDS)).containsExactly("a", "b");
    }

    @Test
    void aPortIsHandedOutWhileSomebodyElseHasATransactionOpen() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch handedOut = new CountDownLatch(1);
        CompletableFuture<ActivityLog> holder = CompletableFuture.supplyAsync(
                () -> storage.inTransaction(() -> {
                    open.countDown();
                    await(handedOut);
                    return storage.port(ActivityLog.PORT);
                }),
                threads);
        open.await();
        CompletableFuture<ActivityLog> other =
                CompletableFuture.supplyAsync(() -> storage.port(ActivityLog.PORT), threads);

        ActivityLog log = other.get(10, TimeUnit.SECONDS);
        handedOut.countDown();

        assertThat(holder.get(10, TimeUnit.SECONDS)).isSameAs(log);
    }

    @Test
    void aChangeOutsideATransactionIsAMistakeOfThePort() {
        Port<Unsafe> port = Port.of(Unsafe.class, Unsafe::new);

        assertThatThrownBy(() -> storage.port(port).change())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a change in memory was made outside Memory.exclusively");
    }

    private record Unsafe(Memory memory) {
        void change() {
            memory.onRollback(() -> {});
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> names() {
        return store.page(Optional.empty(), 100).items().stream()
                .map(ConsumerPosition::consumer)
                .toList();
    }

    private static ConsumerPosition position(String name) {
        return new ConsumerPosition(name, Positions.NONE, List.of(), 1);
    }
}
