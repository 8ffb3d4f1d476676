package io.communitykit.rewards.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.ActivityId;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryBadgeLogTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final MemberId ANN = new MemberId("ann");
    private static final MemberId BEN = new MemberId("ben");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final BadgeLog log = storage.port(BadgeLog.PORT);

    private static BadgeEntry entry(MemberId member, String badge, Instant at) {
        return new BadgeEntry(
                "p@1", badge, member, new ActivityId("vote"), 1, BadgeEntry.Change.AWARDED, Subject.post("post"), at);
    }

    @Test
    void entriesAreNumberedForEachMember() {
        assertThat(log.append(List.of(entry(ANN, "A", AT), entry(BEN, "A", AT), entry(ANN, "B", AT))))
                .containsExactly(new BadgeResult.Appended(1), new BadgeResult.Appended(1), new BadgeResult.Appended(2));
        assertThat(log.page(ANN, 0, 1).items()).containsExactly(new RecordedBadge(1, entry(ANN, "A", AT)));
        assertThat(log.page(ANN, 0, 1).more()).isTrue();
        assertThat(log.page(ANN, 1, 5).items()).containsExactly(new RecordedBadge(2, entry(ANN, "B", AT)));
    }

    @Test
    void theSameEntryIsADuplicateAndAnotherUnderItsKeyAConflict() {
        log.append(List.of(entry(ANN, "A", AT)));

        assertThat(log.append(List.of(entry(ANN, "A", AT), entry(ANN, "A", AT.plusSeconds(1)))))
                .containsExactly(new BadgeResult.Duplicate(), new BadgeResult.Conflict(entry(ANN, "A", AT)));
        assertThat(log.page(ANN, 0, 5).items()).hasSize(1);
    }

    @Test
    void takingBackIsTheNextRevision() {
        BadgeEntry awarded = entry(ANN, "A", AT);

        assertThat(log.append(List.of(awarded, awarded.takenBack())))
                .containsExactly(new BadgeResult.Appended(1), new BadgeResult.Appended(2));
        assertThat(awarded.takenBack().revision()).isEqualTo(2);
        assertThat(awarded.takenBack().award()).isEqualTo(awarded.award());
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        assertThatThrownBy(() -> storage.runInTransaction(() -> {
                    log.append(List.of(entry(ANN, "A", AT)));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(log.page(ANN, 0, 5).items()).isEmpty();
        assertThat(log.append(List.of(entry(ANN, "A", AT)))).containsExactly(new BadgeResult.Appended(1));
    }

    @Test
    void whatIsNoPageIsRefused() {
        assertThatThrownBy(() -> log.page(ANN, -1, 5)).hasMessageContaining("after was -1");
        assertThatThrownBy(() -> log.page(ANN, 0, 0)).hasMessageContaining("limit was 0");
    }
}
