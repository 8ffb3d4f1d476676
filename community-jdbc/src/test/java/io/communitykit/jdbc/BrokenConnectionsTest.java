package io.communitykit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ConsumerPosition;
import io.communitykit.activity.ConsumerStore;
import io.communitykit.activity.Positions;
import io.communitykit.storage.StorageException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Breaks the connection at every single thing that is asked of the database. */
class BrokenConnectionsTest {

    private static final List<Activity> BATCH =
            List.of(Thanks.like("a", "ana", "ben"), Thanks.like("b", "ben", "cem"), Thanks.like("c", "cem", "ben"));

    @ParameterizedTest
    @EnumSource(Server.class)
    void eitherAllOfATransactionHappenedOrNothingAndTheErrorSaysWhichOperationFailed(Server server) {
        DataSource pool = pool(server);
        Set<String> told = new TreeSet<>();
        Set<String> hit = new TreeSet<>();
        for (boolean afterCommit : new boolean[] {false, true}) {
            int call = 1;
            while (failsAt(call, afterCommit, pool, told, hit)) {
                call++;
            }
            assertThat(call).as("calls of the scenario").isGreaterThan(10);
        }
        assertThat(hit).contains("statement", "commit");
        assertThat(told)
                .contains(
                        "ActivityLog.appendAll",
                        "BadgeLog.append",
                        "ConsumerStore.findAll",
                        "ConsumerStore.insertAll",
                        "Ledger.openAndPost",
                        "ProgressStore.findAll",
                        "ProgressStore.insertAll",
                        "committing a transaction");
    }

    /** Runs the scenario with one fault; answers false when it came through without meeting it. */
    private static boolean failsAt(int call, boolean afterCommit, DataSource pool, Set<String> told, Set<String> hit) {
        FaultyDataSource faulty = new FaultyDataSource(pool);
        CommunityId community = new CommunityId("faults-" + UUID.randomUUID());
        Thanks broken = new Thanks(JdbcStorage.open(faulty, community));
        Thanks whole = new Thanks(JdbcStorage.open(pool, community));
        faulty.failAt(call, afterCommit);
        boolean failed = false;
        try {
            broken.activities().record(BATCH);
        } catch (StorageException failure) {
            failed = true;
            assertThat(failure)
                    .hasMessageContaining(" failed with SQL state 08006")
                    .hasCauseInstanceOf(java.sql.SQLException.class);
            assertThat(failure.getMessage()).doesNotContain("secret");
            told.add(failure.getMessage().substring(0, failure.getMessage().indexOf(" failed")));
        }
        faulty.heal();
        hit.add(faulty.hit());
        assertThat(failed).isEqualTo(!faulty.hit().isEmpty());
        boolean isMade = !failed || (afterCommit && faulty.hit().equals("commit"));
        whole.check();
        assertThat(whole.log()).hasSize(isMade ? 3 : 0);

        broken.activities().record(BATCH);

        whole.check();
        assertThat(whole.log()).extracting(entry -> entry.activity()).isEqualTo(BATCH);
        assertThat(whole.rewards().points(new MemberId("ben"))).containsEntry("karma", 11L);
        return failed;
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aTransactionThatSwallowsTheFailureOfAStatementCannotEndWell(Server server) {
        FaultyDataSource faulty = new FaultyDataSource(pool(server));
        JdbcStorage storage = JdbcStorage.open(faulty, new CommunityId("faults-" + UUID.randomUUID()));
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        assertThatThrownBy(() -> storage.runInTransaction(() -> {
                    store.insert(position("before"));
                    faulty.failAt(1, false);
                    assertThatThrownBy(() -> store.insert(position("lost"))).isInstanceOf(StorageException.class);
                    assertThatThrownBy(() -> store.insert(position("after")))
                            .hasMessageContaining("cannot go on since an operation in it has failed: ConsumerStore");
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("ConsumerStore.insertAll failed");

        assertThat(store.page(java.util.Optional.empty(), 10).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aStepThatFailedLeavesTheTransactionAroundItUsable(Server server) {
        FaultyDataSource faulty = new FaultyDataSource(pool(server));
        JdbcStorage storage = JdbcStorage.open(faulty, new CommunityId("faults-" + UUID.randomUUID()));
        ConsumerStore store = storage.port(ConsumerStore.PORT);

        storage.runInTransaction(() -> {
            store.insert(position("before"));
            assertThatThrownBy(() -> storage.runInTransaction(() -> {
                        store.insert(position("undone"));
                        faulty.failAt(1, false);
                        store.insert(position("lost"));
                    }))
                    .isInstanceOf(StorageException.class);
            store.insert(position("after"));
        });

        assertThat(store.page(java.util.Optional.empty(), 10).items())
                .extracting(ConsumerPosition::consumer)
                .containsExactly("after", "before");
    }

    private static ConsumerPosition position(String name) {
        return new ConsumerPosition(name, Positions.NONE, List.of(), 1);
    }

    private static DataSource pool(Server server) {
        return Wiring.pool(Wiring.installed(server, TableNames.defaults()), UnaryOperator.<HikariConfig>identity());
    }
}
