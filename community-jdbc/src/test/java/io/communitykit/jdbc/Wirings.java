package io.communitykit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;

/** Runs the contracts in which transactions matter over every way to be connected with a database. */
abstract class Wirings {

    private final Server server;

    Wirings(Server server) {
        this.server = server;
    }

    private Wiring pooled(Consumer<HikariConfig> change) {
        return Wiring.pooled(server, settings -> {
            change.accept(settings);
            return settings;
        });
    }

    @Nested
    class WithoutAPool extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.plain(server);
        }
    }

    @Nested
    class WithoutAutocommit extends StorageContracts {
        @Override
        Wiring wire() {
            return pooled(settings -> settings.setAutoCommit(false));
        }
    }

    @Nested
    class RepeatableRead extends StorageContracts {
        @Override
        Wiring wire() {
            return pooled(settings -> settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ"));
        }
    }

    @Nested
    class SerializableWithoutAutocommit extends StorageContracts {
        @Override
        Wiring wire() {
            return pooled(settings -> {
                settings.setAutoCommit(false);
                settings.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
            });
        }
    }

    @Nested
    class InTransactionsOfTheHost extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.ofHost(server);
        }
    }

    @Nested
    class InAnotherSchema extends StorageContracts {
        @Override
        Wiring wire() {
            return Wiring.elsewhere(server);
        }
    }
}
