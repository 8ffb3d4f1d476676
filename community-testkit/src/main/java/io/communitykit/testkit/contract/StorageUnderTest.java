package io.communitykit.testkit.contract;

import io.communitykit.CommunityId;
import io.communitykit.storage.Storage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;

/** Says what every contract needs of a host's test class: how to open its storage. */
@ExtendWith(Invariants.class)
public interface StorageUnderTest {

    /**
     * Opens the storage of a community. Tests call it once per community, with a name that was never used before, so
     * that the storage is empty.
     *
     * @param community whose storage
     * @return the storage; used by several threads at the same time
     */
    Storage open(CommunityId community);

    /**
     * Opens the storage of a new community.
     *
     * @return an empty storage
     */
    default Storage openFresh() {
        return Invariants.remember(open(new CommunityId("contract-" + UUID.randomUUID())));
    }

    /**
     * Checks what must be true of a storage at any time. Called after each test that did not fail, once for each
     * storage that {@link #openFresh} opened on the thread of the test.
     *
     * @param storage the storage as the test has left it
     */
    default void checkInvariants(Storage storage) {}

    /**
     * Says how long a test looks whether another thread gets on or has to wait for a transaction. Where it is too
     * short, for a slow database, some tests see less than they could; they never fail for it.
     *
     * @return how long to look, a fifth of a second unless overridden
     */
    default Duration patience() {
        return Duration.ofMillis(200);
    }
}
