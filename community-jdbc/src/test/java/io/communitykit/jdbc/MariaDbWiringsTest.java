package io.communitykit.jdbc;

import org.junit.jupiter.api.Nested;

/** Runs the contracts in which transactions matter over other settings of this database. */
class MariaDbWiringsTest {

    @Nested
    class WithoutAutocommit extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.pooled(Server.MARIADB, settings -> {
                settings.setAutoCommit(false);
                return settings;
            });
        }
    }

    @Nested
    class Serializable extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.pooled(Server.MARIADB, settings -> {
                settings.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
                return settings;
            });
        }
    }

    @Nested
    class InTransactionsOfTheHost extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.ofHost(Server.MARIADB);
        }
    }

    @Nested
    class InAnotherSchema extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.elsewhere(Server.MARIADB);
        }
    }
}
