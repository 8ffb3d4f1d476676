package io.communitykit.jdbc;

/** Runs every contract over this database, as most hosts have it. */
class PostgreSqlContractsTest extends AllContracts {
    @Override
    Wiring wire() {
        return Wiring.pooled(Server.POSTGRESQL, settings -> settings);
    }
}
