package io.communitykit.jdbc;

class H2WiringsTest extends Wirings {
    H2WiringsTest() {
        super(Server.H2);
    }
}
