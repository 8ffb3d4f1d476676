package io.communitykit.jdbc;

class PostgreSqlWiringsTest extends Wirings {
    PostgreSqlWiringsTest() {
        super(Server.POSTGRESQL);
    }
}
