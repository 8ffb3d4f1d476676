package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.notice.Notice;
import io.communitykit.notice.NoticeStore;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link NoticeStore} promises. */
public interface NoticeStoreContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        List<Notice> open = storage.port(NoticeStore.PORT).open(Instant.parse("9999-12-31T23:59:58Z"), 1000);
        assertEquals(open.stream().map(Notice::id).distinct().count(), open.size(), "invariant: a notice is open once");
        for (int i = 1; i < open.size(); i++) {
            assertFalse(
                    open.get(i).notBefore().isBefore(open.get(i - 1).notBefore()),
                    "invariant: open notices are in the order of their instants");
        }
    }

    /** Keeps notices with every strange key, text and instant. */
    @Test
    @DisplayName("insert of a new id keeps the notice, every part of it unchanged")
    default void insertOfANewIdKeepsTheNotice() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        List<Notice> notices = IntStream.range(0, SampleKeys.SPECIAL)
                .mapToObj(NoticeStoreContract::rich)
                .toList();

        notices.forEach(notice -> assertTrue(store.insert(notice), notice::toString));

        List<Notice> open = store.open(SampleTimes.NOON, 1000);
        for (Notice notice : notices) {
            assertTrue(open.contains(notice), () -> notice + " was not answered as it was kept");
        }
        assertEquals(notices.size(), open.size());
    }

    /** Inserts equal and different notices before and after delivery, also in a transaction that goes on. */
    @Test
    @DisplayName("insert of a known id changes nothing and says so, also after delivery")
    default void insertOfAKnownIdChangesNothingAlsoAfterDelivery() {
        Storage storage = openFresh();
        NoticeStore store = storage.port(NoticeStore.PORT);
        Notice notice = notice("a", SampleTimes.NOON, null);
        Notice other = notice("a", SampleTimes.NOON.minusSeconds(60), null);
        store.insert(notice);

        assertFalse(store.insert(notice));
        storage.runInTransaction(() -> {
            assertFalse(store.insert(other));
            assertTrue(store.insert(notice("b", SampleTimes.NOON, null)));
        });
        assertEquals(List.of("a", "b"), open(store, SampleTimes.NOON));
        assertEquals(List.of(), open(store, SampleTimes.NOON.minusSeconds(1)));

        store.markDelivered("a");
        assertFalse(store.insert(notice));
        assertEquals(List.of("b"), open(store, SampleTimes.NOON));
    }

    /** Lets eight threads insert the same notice. */
    @Test
    @DisplayName("Of several who insert one id at the same time exactly one succeeds")
    default void ofSeveralWhoInsertOneIdExactlyOneSucceeds() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        Notice notice = notice("a", SampleTimes.NOON, null);

        List<Boolean> inserted = Other.together(8, number -> Trial.unlessContended(() -> store.insert(notice)));

        assertEquals(1, inserted.stream().filter(Boolean::booleanValue).count(), () -> "inserted " + inserted);
        assertEquals(List.of("a"), open(store, SampleTimes.NOON));
    }

    /** Asks a microsecond before, at and after both ends. */
    @Test
    @DisplayName("open answers what is not before its time and not expired")
    default void openAnswersWhatIsNotBeforeItsTimeAndNotExpired() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        Instant noon = SampleTimes.NOON;
        store.insert(notice("always", Instant.parse("0001-01-01T00:00:00Z"), null));
        store.insert(notice("from noon", noon, null));
        store.insert(notice("until noon", noon.minusSeconds(60), noon));
        store.insert(notice("a moment", noon, noon.plusNanos(1000)));

        assertEquals(List.of("always", "until noon"), open(store, noon.minusNanos(1)));
        assertEquals(List.of("always", "a moment", "from noon"), open(store, noon));
        assertEquals(List.of("always", "from noon"), open(store, noon.plusNanos(1000)));
    }

    /** Keeps equal and different times against their order. */
    @Test
    @DisplayName("open answers by time, then by id, at most the limit")
    default void openAnswersByTimeThenById() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        List<String> inOrder = List.of("z", "A", "a", "b", "\uffee", "\ud83d\ude00", "0");
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            long microseconds = i == 0 ? -1 : i == inOrder.size() - 1 ? 1 : 0;
            store.insert(notice(inOrder.get(i), SampleTimes.NOON.plusNanos(1000 * microseconds), null));
        }

        assertEquals(inOrder, open(store, SampleTimes.NOON.plusSeconds(1)));
        assertEquals(
                inOrder.subList(0, 3),
                store.open(SampleTimes.NOON.plusSeconds(1), 3).stream()
                        .map(Notice::id)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> store.open(SampleTimes.NOON, 0));
        assertThrows(UnsupportedOperationException.class, store.open(SampleTimes.NOON, 3)::clear);
    }

    /** Delivers one of three. */
    @Test
    @DisplayName("open leaves out what was delivered")
    default void openLeavesOutWhatWasDelivered() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        List.of("a", "b", "c").forEach(id -> store.insert(notice(id, SampleTimes.NOON, null)));

        assertTrue(store.markDelivered("b"));

        assertEquals(List.of("a", "c"), open(store, SampleTimes.NOON));
    }

    /** Names a notice that does not exist, and one in another case. */
    @Test
    @DisplayName("markDelivered of an unknown id says no")
    default void markDeliveredOfAnUnknownIdSaysNo() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        store.insert(notice("a", SampleTimes.NOON, null));

        assertFalse(store.markDelivered("b"));
        assertFalse(store.markDelivered("A"));
        assertEquals(List.of("a"), open(store, SampleTimes.NOON));
    }

    /** Lets eight threads claim the same notice. */
    @Test
    @DisplayName("markDelivered says yes exactly once per notice, however many ask at the same time")
    default void markDeliveredSaysYesExactlyOncePerNotice() {
        NoticeStore store = openFresh().port(NoticeStore.PORT);
        store.insert(notice("a", SampleTimes.NOON, null));

        List<Boolean> claimed = Other.together(8, number -> Trial.unlessContended(() -> store.markDelivered("a")));

        assertEquals(1, claimed.stream().filter(Boolean::booleanValue).count(), () -> "claimed " + claimed);
        assertFalse(store.markDelivered("a"));
    }

    /** Claims a notice in a transaction that is rolled back. */
    @Test
    @DisplayName("A delivery that is rolled back is open again")
    default void aDeliveryThatIsRolledBackIsOpenAgain() {
        Storage storage = openFresh();
        NoticeStore store = storage.port(NoticeStore.PORT);
        store.insert(notice("a", SampleTimes.NOON, null));

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    assertTrue(store.markDelivered("a"));
                    throw new Oops();
                }));

        assertEquals(List.of("a"), open(store, SampleTimes.NOON));
        assertTrue(store.markDelivered("a"));
    }

    /** Erases the recipient of an open and of a delivered notice. */
    @Test
    @DisplayName("A notice to an erased member is never delivered, and its id stays known")
    default void aNoticeToAnErasedMemberIsNeverDelivered() {
        Storage storage = openFresh();
        NoticeStore store = storage.port(NoticeStore.PORT);
        List.of("a", "b").forEach(id -> store.insert(notice(id, SampleTimes.NOON, null)));
        store.markDelivered("b");

        storage.runInTransaction(
                () -> store.erase(new Erasure(new MemberId("ana"), new MemberId("pseudonym"), "salt", List.of())));

        assertEquals(List.of(), open(store, SampleTimes.NOON));
        assertFalse(store.markDelivered("a"));
        assertFalse(store.insert(notice("a", SampleTimes.NOON, null)));
        assertFalse(store.insert(notice("b", SampleTimes.NOON, null)));
    }

    private static Notice rich(int index) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("en", SampleTexts.of(index));
        if (index % 2 == 0) {
            texts.put("zh-Hant", SampleTexts.of(index + 1));
        }
        return new Notice(
                SampleKeys.of(index),
                new MemberId(SampleKeys.of(index + 1)),
                SampleKeys.of(index + 2),
                index % 3 == 0 ? null : new Subject("post", SampleKeys.of(index + 3)),
                texts,
                index % 5 == 0 ? Instant.parse("0001-01-01T00:00:00Z") : SampleTimes.NOON.minusNanos(1000L * index),
                index % 2 == 0 ? null : SampleTimes.NOON.plusNanos(1000L * index));
    }

    private static Notice notice(String id, Instant notBefore, @Nullable Instant expires) {
        return new Notice(id, new MemberId("ana"), "hello", null, Map.of("en", "Hello"), notBefore, expires);
    }

    private static List<String> open(NoticeStore store, Instant now) {
        return store.open(now, 100).stream().map(Notice::id).toList();
    }
}
