package io.communitykit.jdbc;

/** Runs every contract over this database, as most hosts have it. */
class H2ContractsTest extends AllContracts {
    @Override
    Wiring wire() {
        return Wiring.plain(Server.H2);
    }
}
