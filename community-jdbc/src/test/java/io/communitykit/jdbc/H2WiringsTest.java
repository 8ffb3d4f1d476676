package io.communitykit.jdbc;

import org.junit.jupiter.api.Nested;

/** Runs the contracts in which transactions matter over other settings of this database. */
class H2WiringsTest {

    @Nested
    class WithoutAutocommit extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.pooled(Server.H2, settings -> {
                settings.setAutoCommit(false);
                return settings;
            });
        }
    }

    @Nested
    class Serializable extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.pooled(Server.H2, settings -> {
                settings.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
                return settings;
            });
        }
    }

    @Nested
    class InTransactionsOfTheHost extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.ofHost(Server.H2);
        }
    }

    @Nested
    class InAnotherSchema extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.elsewhere(Server.H2);
        }
    }
}
