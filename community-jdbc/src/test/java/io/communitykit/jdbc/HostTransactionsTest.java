package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.HostTransactionContract;
import io.communitykit.testkit.contract.MemberStoreContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * Runs the contract of joining a host on every database; outside of the host's transactions the storage has its own.
 */
class HostTransactionsTest {

    @Nested
    class OnH2 extends Joining {
        OnH2() {
            super(Server.H2);
        }
    }

    @Nested
    class OnPostgreSql extends Joining {
        OnPostgreSql() {
            super(Server.POSTGRESQL);
        }
    }

    @Nested
    class OnMariaDb extends Joining {
        OnMariaDb() {
            super(Server.MARIADB);
        }
    }

    @Nested
    class OnH2ReadingRepeatably extends Joining {
        OnH2ReadingRepeatably() {
            super(Server.H2, "TRANSACTION_REPEATABLE_READ");
        }
    }

    @Nested
    class OnPostgreSqlReadingRepeatably extends Joining {
        OnPostgreSqlReadingRepeatably() {
            super(Server.POSTGRESQL, "TRANSACTION_REPEATABLE_READ");
        }
    }

    @Nested
    class OnPostgreSqlSerializable extends Joining {
        OnPostgreSqlSerializable() {
            super(Server.POSTGRESQL, "TRANSACTION_SERIALIZABLE");
        }
    }

    @Nested
    class OnMariaDbReadingRepeatably extends Joining {
        OnMariaDbReadingRepeatably() {
            super(Server.MARIADB, "TRANSACTION_REPEATABLE_READ");
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Joining implements MemberStoreContract, HostTransactionContract<MemberId, Member> {

        private final Server server;
        private final String isolation;
        private DataSource pool;
        private Host host;

        Joining(Server server) {
            this(server, "TRANSACTION_READ_COMMITTED");
        }

        Joining(Server server, String isolation) {
            this.server = server;
            this.isolation = isolation;
        }

        @Override
        public Storage open(CommunityId community) {
            if (host == null) {
                pool = Wiring.pool(Wiring.installed(server, TableNames.defaults()), settings -> {
                    settings.setTransactionIsolation(isolation);
                    return settings;
                });
                host = new Host(pool);
            }
            return JdbcStorage.builder(pool).joining(host::connection).open(community);
        }

        @Override
        public void inHostTransaction(Storage storage, Runnable work) {
            host.inTransaction(() -> {
                work.run();
                return true;
            });
        }
    }
}
