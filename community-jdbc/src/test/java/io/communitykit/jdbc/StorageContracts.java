package io.communitykit.jdbc;

import io.communitykit.CommunityId;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.ActivityHistoryContract;
import io.communitykit.testkit.contract.ActivityLogContract;
import io.communitykit.testkit.contract.ConsumerStoreContract;
import io.communitykit.testkit.contract.LongTransactionsContract;
import io.communitykit.testkit.contract.StorageContract;
import io.communitykit.testkit.contract.StorageUnderTest;
import io.communitykit.testkit.contract.WaitingActivitiesContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Runs the contracts in which transactions matter most. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageContracts {

    private Wiring wiring;

    abstract Wiring wire();

    Storage open(CommunityId community) {
        if (wiring == null) {
            wiring = wire();
        }
        return wiring.open(community);
    }

    /** Reads every table, also what no port tells. */
    List<String> everythingStored(Storage storage) {
        return wiring.dump(storage.community());
    }

    class OnWiring implements StorageUnderTest {
        @Override
        public Storage open(CommunityId community) {
            return StorageContracts.this.open(community);
        }
    }

    @Nested
    class TheStorage extends OnWiring implements StorageContract {}

    @Nested
    class TheLog extends OnWiring implements ActivityLogContract {}

    @Nested
    class TheHistory extends OnWiring implements ActivityHistoryContract {}

    @Nested
    class WaitingOnes extends OnWiring implements WaitingActivitiesContract {}

    @Nested
    class Consumers extends OnWiring implements ConsumerStoreContract {}

    @Nested
    class LongTransactions extends OnWiring implements LongTransactionsContract {}
}
