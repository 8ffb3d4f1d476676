package io.communitykit.testkit.contract;

import org.junit.jupiter.api.Nested;

/** Runs every contract of metrics over the storage in memory. */
class InMemoryMetricsContractsTest {

    @Nested
    class Slices implements OnMemory, MetricsStoreContract {}

    @Nested
    class Threads implements OnMemory, ThreadStoreContract {}

    @Nested
    class Ties implements OnMemory, TieStoreContract {}

    @Nested
    class RetractionMarks implements OnMemory, RetractionMarkStoreContract {}

    @Nested
    class Erasing implements OnMemory, MetricsErasureContract {}
}
