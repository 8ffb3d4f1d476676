package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.member.Member;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Runs every contract of core over the storage in memory. */
class InMemoryContractsTest {

    @Nested
    class TheStorage implements OnMemory, StorageContract {}

    @Nested
    class TheLog implements OnMemory, ActivityLogContract {}

    @Nested
    class TheHistory implements OnMemory, ActivityHistoryContract {}

    @Nested
    class WaitingOnes implements OnMemory, WaitingActivitiesContract {}

    @Nested
    class Consumers implements OnMemory, ConsumerStoreContract {}

    @Nested
    class Members implements OnMemory, MemberStoreContract, VersionedLoadContract<MemberId, Member> {}

    @Nested
    class Groups implements OnMemory, GroupStoreContract {}

    @Nested
    class Memberships implements OnMemory, MembershipStoreContract {}

    @Nested
    class Posts implements OnMemory, PostStoreContract {}

    @Nested
    class Reactions implements OnMemory, ReactionStoreContract {}

    @Nested
    class Charters implements OnMemory, CharterStoreContract {}

    @Nested
    class Consents implements OnMemory, ConsentStoreContract {}

    @Nested
    class Notices implements OnMemory, NoticeStoreContract {}

    @Nested
    class Polls implements OnMemory, PollStoreContract {}

    @Nested
    class Ballots implements OnMemory, BallotStoreContract {}

    @Nested
    class Erasing implements OnMemory, CoreErasureContract {}

    @Nested
    class HostTransactions implements OnMemory, MemberStoreContract, HostTransactionContract<MemberId, Member> {
        @Override
        public void inHostTransaction(Storage storage, Runnable work) {
            storage.runInTransaction(work);
        }
    }

    @Nested
    class APast implements OnMemory, HistoryOnlyContract {
        @Override
        public List<Activity> past(Storage storage) {
            List<Activity> past = new ArrayList<>(SampleActivities.rich());
            past.add(SampleActivities.retraction("r-1", past.get(0).id().value(), SampleTimes.NOON));
            storage.port(ActivityLog.PORT).appendAll(past);
            return past;
        }
    }

    @Nested
    class LongTransactions implements OnMemory, LongTransactionsContract {}

    @Nested
    class ErasingPolls implements OnMemory, PollErasureContract {}
}
