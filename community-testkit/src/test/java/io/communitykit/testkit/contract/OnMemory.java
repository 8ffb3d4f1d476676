package io.communitykit.testkit.contract;

import io.communitykit.CommunityId;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Duration;

/** Opens the storage in memory, where whoever has to wait for a transaction always does. */
interface OnMemory extends StorageUnderTest {

    @Override
    default Storage open(CommunityId community) {
        return InMemoryStorage.create(community);
    }

    @Override
    default Duration patience() {
        return Duration.ofMillis(20);
    }
}
