package io.communitykit.examples.club;

import io.communitykit.CommunityId;
import io.communitykit.examples.club.community.ClubStorage;
import io.communitykit.examples.club.community.Tables;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.StorageUnderTest;
import java.time.Duration;

/** Opens clubs in one database in memory, which lives as long as the tests do. */
interface OnTheClub extends StorageUnderTest {

    /** Made when first asked for. */
    final class Shared {

        private Shared() {}

        static final String URL = "jdbc:h2:mem:club;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
        static final Database DATABASE = open();

        private static Database open() {
            Database database = Database.open(URL);
            Tables.create(database);
            return database;
        }
    }

    @Override
    default Storage open(CommunityId community) {
        return ClubStorage.open(Shared.DATABASE, community);
    }

    @Override
    default Duration patience() {
        return Duration.ofMillis(50);
    }
}
