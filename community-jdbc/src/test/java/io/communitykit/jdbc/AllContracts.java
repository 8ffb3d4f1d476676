package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.member.Member;
import io.communitykit.storage.Storage;
import io.communitykit.testkit.contract.BadgeLogContract;
import io.communitykit.testkit.contract.BallotStoreContract;
import io.communitykit.testkit.contract.CharterStoreContract;
import io.communitykit.testkit.contract.ConductStoreContract;
import io.communitykit.testkit.contract.ConsentStoreContract;
import io.communitykit.testkit.contract.CoreErasureContract;
import io.communitykit.testkit.contract.CounterStoreContract;
import io.communitykit.testkit.contract.DecisionLogContract;
import io.communitykit.testkit.contract.DrawingsStoreContract;
import io.communitykit.testkit.contract.EditionStoreContract;
import io.communitykit.testkit.contract.GroupStoreContract;
import io.communitykit.testkit.contract.HoldStoreContract;
import io.communitykit.testkit.contract.LedgerContract;
import io.communitykit.testkit.contract.LedgerLoadContract;
import io.communitykit.testkit.contract.MemberStoreContract;
import io.communitykit.testkit.contract.MembershipStoreContract;
import io.communitykit.testkit.contract.MetricsErasureContract;
import io.communitykit.testkit.contract.MetricsStoreContract;
import io.communitykit.testkit.contract.ModerationErasureContract;
import io.communitykit.testkit.contract.NoticeStoreContract;
import io.communitykit.testkit.contract.PollErasureContract;
import io.communitykit.testkit.contract.PollStoreContract;
import io.communitykit.testkit.contract.PostStoreContract;
import io.communitykit.testkit.contract.ProgressStoreContract;
import io.communitykit.testkit.contract.ReactionStoreContract;
import io.communitykit.testkit.contract.RedeemerStoreContract;
import io.communitykit.testkit.contract.RedemptionStoreContract;
import io.communitykit.testkit.contract.RetractionMarkStoreContract;
import io.communitykit.testkit.contract.RewardsErasureContract;
import io.communitykit.testkit.contract.RuleStateErasureContract;
import io.communitykit.testkit.contract.RulingStoreContract;
import io.communitykit.testkit.contract.StockStoreContract;
import io.communitykit.testkit.contract.SubjectScoreStoreContract;
import io.communitykit.testkit.contract.ThreadStoreContract;
import io.communitykit.testkit.contract.TieStoreContract;
import io.communitykit.testkit.contract.VersionedLoadContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Runs the contract of every port. */
abstract class AllContracts extends StorageContracts {

    @Nested
    class Members extends OnWiring implements MemberStoreContract, VersionedLoadContract<MemberId, Member> {}

    @Nested
    class Groups extends OnWiring implements GroupStoreContract {}

    @Nested
    class Memberships extends OnWiring implements MembershipStoreContract {}

    @Nested
    class Posts extends OnWiring implements PostStoreContract {}

    @Nested
    class Reactions extends OnWiring implements ReactionStoreContract {}

    @Nested
    class Charters extends OnWiring implements CharterStoreContract {}

    @Nested
    class Consents extends OnWiring implements ConsentStoreContract {}

    @Nested
    class Notices extends OnWiring implements NoticeStoreContract {}

    @Nested
    class MetricsSlices extends OnWiring implements MetricsStoreContract {}

    @Nested
    class RetractionMarks extends OnWiring implements RetractionMarkStoreContract {}

    @Nested
    class Threads extends OnWiring implements ThreadStoreContract {}

    @Nested
    class Ties extends OnWiring implements TieStoreContract {}

    @Nested
    class Badges extends OnWiring implements BadgeLogContract {}

    @Nested
    class ErasureInRuleState extends OnWiring implements RuleStateErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }

    @Nested
    class Counters extends OnWiring implements CounterStoreContract {}

    @Nested
    class Rulings extends OnWiring implements RulingStoreContract {}

    @Nested
    class Conducts extends OnWiring implements ConductStoreContract {}

    @Nested
    class Decisions extends OnWiring implements DecisionLogContract {}

    @Nested
    class TheLedger extends OnWiring implements LedgerContract {}

    @Nested
    class ProgressOfMembers extends OnWiring implements ProgressStoreContract {}

    @Nested
    class ProgramEditions extends OnWiring implements EditionStoreContract {}

    @Nested
    class HoldsOfAmounts extends OnWiring implements HoldStoreContract {}

    @Nested
    class DrawingsOfAccounts extends OnWiring implements DrawingsStoreContract {}

    @Nested
    class RedemptionsOfMembers extends OnWiring implements RedemptionStoreContract {}

    @Nested
    class StocksOfItems extends OnWiring implements StockStoreContract {}

    @Nested
    class RedeemersOfItems extends OnWiring implements RedeemerStoreContract {}

    @Nested
    class SubjectScores extends OnWiring implements SubjectScoreStoreContract {}

    @Nested
    class TheLedgerUnderLoad extends OnWiring implements LedgerLoadContract {}

    @Nested
    class ErasureInCore extends OnWiring implements CoreErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }

    @Nested
    class ErasureInMetrics extends OnWiring implements MetricsErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }

    @Nested
    class ErasureInModeration extends OnWiring implements ModerationErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }

    @Nested
    class ErasureInRewards extends OnWiring implements RewardsErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }

    @Nested
    class Polls extends OnWiring implements PollStoreContract {}

    @Nested
    class Ballots extends OnWiring implements BallotStoreContract {}

    @Nested
    class ErasureInPolls extends OnWiring implements PollErasureContract {
        @Override
        public List<String> everythingStored(Storage storage) {
            return AllContracts.this.everythingStored(storage);
        }
    }
}
