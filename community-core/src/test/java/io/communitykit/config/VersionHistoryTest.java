package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.VersionHistory.Version;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final VersionHistory<String> history =
            VersionHistory.from(MAY, "second").with(MARCH, "first");

    @Test
    void aVersionIsInForceFromItsInstantUntilTheNext() {
        assertThat(history.at(MARCH.minusNanos(1))).isEmpty();
        assertThat(history.at(MARCH)).contains(new Version<>(MARCH, "first"));
        assertThat(history.at(MAY.minusNanos(1))).contains(new Version<>(MARCH, "first"));
        assertThat(history.at(MAY)).contains(new Version<>(MAY, "second"));
        assertThat(history.at(Instant.MAX)).contains(new Version<>(MAY, "second"));
        assertThat(history.latest()).isEqualTo(new Version<>(MAY, "second"));
    }

    @Test
    void versionsAreSortedHoweverTheyWereAdded() {
        assertThat(history.versions()).containsExactly(new Version<>(MARCH, "first"), new Version<>(MAY, "second"));
        assertThat(history).isEqualTo(VersionHistory.from(MARCH, "first").with(MAY, "second"));
    }

    @Test
    void addingAVersionLeavesTheHistoryAsItWas() {
        VersionHistory<String> more = history.with(Instant.EPOCH, "zeroth");

        assertThat(history.versions()).hasSize(2);
        assertThat(more.versions()).hasSize(3);
        assertThat(more.at(Instant.EPOCH)).contains(new Version<>(Instant.EPOCH, "zeroth"));
    }

    @Test
    void whatHasAlwaysBeenInForceIsInForceAtTheBeginningOfTime() {
        assertThat(VersionHistory.always("one").at(Instant.MIN)).contains(new Version<>(Instant.MIN, "one"));
    }

    @Test
    void twoVersionsFromTheSameInstantAreRefused() {
        assertThatThrownBy(() -> history.with(MAY, "other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validFrom was 2026-05-01T00:00:00Z twice but it must differ from version to version");
    }

    @Test
    void aHistoryWithoutVersionsIsRefused() {
        assertThatThrownBy(() -> new VersionHistory<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
