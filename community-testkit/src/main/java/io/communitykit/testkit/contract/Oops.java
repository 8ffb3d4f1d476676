package io.communitykit.testkit.contract;

import java.io.Serial;

/** What a test throws out of a transaction to have it rolled back. */
final class Oops extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Oops() {
        super("thrown by the test to have a transaction rolled back");
    }
}
