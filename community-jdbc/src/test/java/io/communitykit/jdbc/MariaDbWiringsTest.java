package io.communitykit.jdbc;

class MariaDbWiringsTest extends Wirings {
    MariaDbWiringsTest() {
        super(Server.MARIADB);
    }
}
