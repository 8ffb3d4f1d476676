package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.CommunityId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.AppendResult;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.StorageException;
import io.communitykit.storage.UnitOfWork;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets many write at the same time. */
class ContentionTest {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    @ParameterizedTest
    @EnumSource(Server.class)
    void onOneHotMemberNothingIsLostAndNoDeadlockIsLeftToTheCaller(Server server) throws Exception {
        likes(server, "hot", (thread, i) -> "hot");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void onAThousandMembersNothingIsLostAndNoDeadlockIsLeftToTheCaller(Server server) throws Exception {
        likes(server, "many", (thread, i) -> "m-" + (thread * 7919 + i * 104729) % 1000);
    }

    private interface Recipient {
        String of(int thread, int number);
    }

    private static void likes(Server server, String name, Recipient recipient) throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(server, TableNames.defaults()), settings -> settings);
        Thanks thanks = new Thanks(JdbcStorage.open(pool, new CommunityId(name + "-" + UUID.randomUUID())));
        together(thread -> {
            for (int i = 0; i < EACH; i++) {
                Activity like = Thanks.like(thread + "-" + i, "fan-" + thread, recipient.of(thread, i));
                AppendResult result = thanks.activities().record(like).orElseThrow();
                assertThat(result).isInstanceOf(AppendResult.Appended.class);
            }
            return null;
        });
        thanks.check();
        assertThat(thanks.log()).hasSize(THREADS * EACH);
    }

    /** Two who write the same rows the other way round block each other; the database gives one of them up. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void ofTwoThatBlockEachOtherOneIsTriedAgain(Server server) throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(server, TableNames.defaults()), settings -> settings);
        JdbcStorage storage = JdbcStorage.open(pool, new CommunityId("deadlock-" + UUID.randomUUID()));
        ConsumerStore store = storage.port(ConsumerStore.PORT);
        store.insertAll(List.of(position("a", 1), position("b", 1)));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        UnitOfWork unit = new UnitOfWork(storage, io.communitykit.Observer.none(), () -> Thanks.NOON);

        together(2, thread -> {
            String first = thread == 0 ? "a" : "b";
            String second = thread == 0 ? "b" : "a";
            boolean[] met = {false};
            return unit.run("both", () -> {
                advance(store, first);
                if (!met[0]) {
                    met[0] = true;
                    await(bothHoldOne);
                }
                advance(store, second);
                return true;
            });
        });

        assertThat(store.page(Optional.empty(), 10).items())
                .extracting(ConsumerPosition::version)
                .containsExactly(3L, 3L);
    }

    /** Somebody else takes the row while the host's transaction is open. */
    @ParameterizedTest
    @EnumSource(Server.class)
    void inTheHostsTransactionContentionIsAnAnswerAndTheTransactionStaysUsable(Server server) throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(server, TableNames.defaults()), settings -> settings);
        CommunityId community = new CommunityId("host-" + UUID.randomUUID());
        HostStorage host = new HostStorage(pool, community);
        ConsumerStore others = JdbcStorage.open(pool, community).port(ConsumerStore.PORT);
        ConsumerStore store = host.port(ConsumerStore.PORT);
        others.insert(position("a", 1));
        UnitOfWork unit = new UnitOfWork(host, io.communitykit.Observer.none(), () -> Thanks.NOON);

        Outcome<Boolean> outcome = host.inTransaction(() -> {
            store.insert(position("hosts", 1));
            Outcome<Boolean> lost = unit.run("late", () -> {
                store.insert(position("undone", 1));
                ConsumerPosition seen = store.find("a").orElseThrow();
                await(() -> others.replace(position("a", 2), 1));
                if (!store.replace(position("a", 2), seen.version())) {
                    throw new ContentionException("a");
                }
                return true;
            });
            store.insert(position("later", 1));
            return lost;
        });

        assertThat(outcome).isEqualTo(new Outcome.Contended<>("a"));
        assertThat(others.page(Optional.empty(), 10).items())
                .extracting(ConsumerPosition::consumer)
                .containsExactly("a", "hosts", "later");
    }

    /** Where a transaction reads as of its beginning, the database itself says that somebody was faster. */
    @ParameterizedTest
    @EnumSource(value = Server.class, mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void aHostThatReadsAsOfItsBeginningIsAnsweredContended(Server server) throws Exception {
        lateInTheHostsTransaction(server, (others, activities, joined) -> {
            Outcome<AppendResult> outcome = activities.record(Thanks.like("third", "ana", "ben"));
            assertThat(joined.port(ConsumerStore.PORT).insert(position("still-usable", 1)))
                    .isTrue();
            return outcome instanceof Outcome.Done ? 3 : 2;
        });
    }

    /** H2 gives the whole transaction up then, and nothing is left to go on with. */
    @Test
    void aHostIsToldWhenTheDatabaseGaveItsWholeTransactionUp() throws Exception {
        lateInTheHostsTransaction(Server.H2, (others, activities, joined) -> {
            assertThatThrownBy(() -> activities.record(Thanks.like("third", "ana", "ben")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the whole transaction must be rolled back");
            return 2;
        });
    }

    private interface Late {
        int run(Thanks others, Activities activities, JdbcStorage joined);
    }

    private static void lateInTheHostsTransaction(Server server, Late work) throws Exception {
        DataSource pool = Wiring.pool(Wiring.installed(server, TableNames.defaults()), settings -> settings);
        CommunityId community = new CommunityId("snapshot-" + UUID.randomUUID());
        Thanks others = new Thanks(JdbcStorage.open(pool, community));
        others.activities().record(Thanks.like("first", "ana", "ben"));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcStorage joined = JdbcStorage.builder(pool)
                    .joining(() -> Optional.of(connection))
                    .open(community);
            joined.port(ConsumerStore.PORT).page(Optional.empty(), 10);
            await(() -> others.activities().record(Thanks.like("second", "ben", "ana")));

            int expected = work.run(others, new Thanks(joined).activities(), joined);
            connection.commit();

            others.check();
            assertThat(others.log()).hasSize(expected);
        }
    }

    private static void advance(ConsumerStore store, String name) {
        ConsumerPosition seen = store.find(name).orElseThrow();
        if (!store.replace(position(name, seen.version() + 1), seen.version())) {
            throw new ContentionException(name);
        }
    }

    private static ConsumerPosition position(String name, long version) {
        return new ConsumerPosition(name, Positions.NONE.with(1, version), List.of(), version);
    }

    private interface Work {
        Object run(int thread) throws Exception;
    }

    private static void together(Work work) throws Exception {
        together(THREADS, work);
    }

    private static void together(int threads, Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                all.add(executor.submit(() -> work.run(number)));
            }
            for (Future<Object> one : all) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does something on another thread and waits for it. */
    private static void await(Callable<?> work) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            executor.submit(work).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            executor.shutdownNow();
        }
    }
}
