package io.communitykit.testkit.contract;

import org.junit.jupiter.api.Nested;

/** Runs every contract of moderation over the storage in memory. */
class InMemoryModerationContractsTest {

    @Nested
    class Decisions implements OnMemory, DecisionLogContract {}

    @Nested
    class Conducts implements OnMemory, ConductStoreContract {}

    @Nested
    class Counters implements OnMemory, CounterStoreContract {}

    @Nested
    class Rulings implements OnMemory, RulingStoreContract {}

    @Nested
    class ErasingRuleState implements OnMemory, RuleStateErasureContract {}

    @Nested
    class Erasing implements OnMemory, ModerationErasureContract {}
}
