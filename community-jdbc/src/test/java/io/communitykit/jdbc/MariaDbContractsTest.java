package io.communitykit.jdbc;

/** Runs every contract over this database, as most hosts have it. */
class MariaDbContractsTest extends AllContracts {
    @Override
    Wiring wire() {
        return Wiring.pooled(Server.MARIADB, settings -> settings);
    }
}
