package io.communitykit.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.storage.InMemoryStorage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final NoticeStore store = storage.port(NoticeStore.PORT);

    @Test
    void noticesAreOpenFromTheirTimeUntilTheyExpire() {
        store.insert(notice("now", NOON, null));
        store.insert(notice("later", NOON.plusSeconds(1), null));
        store.insert(notice("short", NOON.minusSeconds(60), NOON));

        assertThat(store.open(NOON, 10)).extracting(Notice::id).containsExactly("now");
        assertThat(store.open(NOON.minusNanos(1000), 10)).extracting(Notice::id).containsExactly("short");
        assertThat(store.open(NOON.plusSeconds(1), 10)).extracting(Notice::id).containsExactly("now", "later");
    }

    @Test
    void equalTimesAreOrderedByCodePointsOfTheId() {
        store.insert(notice("\uD83D\uDE00", NOON, null));
        store.insert(notice("\uFFFD", NOON, null));

        assertThat(store.open(NOON, 10)).extracting(Notice::id).containsExactly("\uFFFD", "\uD83D\uDE00");
    }

    @Test
    void aNoticeIsDeliveredOnce() {
        store.insert(notice("n", NOON, null));

        assertThat(store.markDelivered("n")).isTrue();
        assertThat(store.markDelivered("n")).isFalse();
        assertThat(store.insert(notice("n", NOON, null))).isFalse();
        assertThat(store.open(NOON, 10)).isEmpty();
    }

    @Test
    void aDeliveryThatIsRolledBackIsOpenAgain() {
        store.insert(notice("n", NOON, null));

        assertThatThrownBy(() -> storage.runInTransaction(() -> {
                    store.markDelivered("n");
                    throw new IllegalStateException("the mail did not leave");
                }))
                .hasMessage("the mail did not leave");

        assertThat(store.open(NOON, 10)).hasSize(1);
        assertThat(store.markDelivered("n")).isTrue();
    }

    @Test
    void aNoticeSaysSomethingInALanguageAndExpiresAfterItsTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notice("n", NOON, NOON))
                .withMessageStartingWith("notice.expires of n was");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("n", new MemberId("ana"), "hello", null, Map.of(), NOON, null))
                .withMessage("notice.texts of n were none but there must be at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("n", new MemberId("ana"), "hello", null, Map.of("EN", "x"), NOON, null))
                .withMessageContaining("was 'EN' but it must be a BCP 47 tag");
    }

    private static Notice notice(String id, Instant notBefore, @Nullable Instant expires) {
        return new Notice(id, new MemberId("ana"), "hello", null, Map.of("en", "Hello"), notBefore, expires);
    }
}
