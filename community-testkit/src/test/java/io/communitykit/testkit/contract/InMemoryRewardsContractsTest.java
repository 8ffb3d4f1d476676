package io.communitykit.testkit.contract;

import org.junit.jupiter.api.Nested;

/** Runs every contract of rewards over the storage in memory. */
class InMemoryRewardsContractsTest {

    @Nested
    class TheLedger implements OnMemory, LedgerContract {}

    @Nested
    class Badges implements OnMemory, BadgeLogContract {}

    @Nested
    class Progresses implements OnMemory, ProgressStoreContract {}

    @Nested
    class SubjectScores implements OnMemory, SubjectScoreStoreContract {}

    @Nested
    class Editions implements OnMemory, EditionStoreContract {}

    @Nested
    class HoldsOfAmounts implements OnMemory, HoldStoreContract {}

    @Nested
    class DrawingsOfAccounts implements OnMemory, DrawingsStoreContract {}

    @Nested
    class Redemptions implements OnMemory, RedemptionStoreContract {}

    @Nested
    class Stocks implements OnMemory, StockStoreContract {}

    @Nested
    class Redeemers implements OnMemory, RedeemerStoreContract {}

    @Nested
    class Erasing implements OnMemory, RewardsErasureContract {}

    @Nested
    class TheLedgerUnderLoad implements OnMemory, LedgerLoadContract {}
}
