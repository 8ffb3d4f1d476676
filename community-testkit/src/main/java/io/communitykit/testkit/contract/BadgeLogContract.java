package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityId;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.BadgeResult;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.rewards.badge.Span;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link BadgeLog} promises. */
public interface BadgeLogContract extends StorageUnderTest {

    /** Appends for two members in turn. */
    @Test
    @DisplayName("A new entry is recorded after all others of its member; numbers begin at 1 and have no gaps")
    default void aNewEntryIsRecordedAfterAllOthersOfItsMember() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);

        assertEquals(List.of(appended(1), appended(1)), log.append(List.of(entry("ana", 1), entry("ben", 1))));
        assertEquals(List.of(appended(2), appended(2)), log.append(List.of(entry("ben", 2), entry("ana", 2))));
        assertEquals(List.of(appended(3)), log.append(List.of(entry("ana", 3))));

        assertEquals(List.of(1L, 2L, 3L), numbers(log, "ana"));
        assertEquals(List.of(1L, 2L), numbers(log, "ben"));
        assertEquals(List.of(), log.append(List.of()));
    }

    /** Appends the same entry again, alone and beside a new one. */
    @Test
    @DisplayName(
            "An equal entry under a known key (program, badge, tier, member, cause, revision) is a duplicate: nothing is"
                    + " written")
    default void anEqualEntryUnderAKnownKeyIsADuplicate() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);
        log.append(List.of(rich(1)));

        assertEquals(List.of(new BadgeResult.Duplicate()), log.append(List.of(rich(1))));
        assertEquals(List.of(new BadgeResult.Duplicate(), appended(1)), log.append(List.of(rich(1), entry("new", 1))));
        assertEquals(1, all(log, rich(1).member()).size());
    }

    /** Changes each part of an entry that is not of its key, then each part of the key. */
    @Test
    @DisplayName(
            "A different entry under a known key is a conflict: nothing is written and what is recorded is answered")
    default void aDifferentEntryUnderAKnownKeyIsAConflict() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);
        BadgeEntry known = entry("ana", 1);
        log.append(List.of(known));

        List<BadgeEntry> others = List.of(
                new BadgeEntry(
                        "p@1",
                        "b",
                        known.member(),
                        known.cause(),
                        1,
                        BadgeEntry.Change.TAKEN_BACK,
                        null,
                        known.occurredAt()),
                new BadgeEntry(
                        "p@1",
                        "b",
                        known.member(),
                        known.cause(),
                        1,
                        BadgeEntry.Change.AWARDED,
                        SampleKeys.subject(0),
                        known.occurredAt()),
                new BadgeEntry(
                        "p@1",
                        "b",
                        known.member(),
                        known.cause(),
                        1,
                        BadgeEntry.Change.AWARDED,
                        null,
                        known.occurredAt().plusNanos(1000)),
                new BadgeEntry(
                        "p@1",
                        "b",
                        known.member(),
                        known.cause(),
                        1,
                        BadgeEntry.Change.AWARDED,
                        null,
                        known.occurredAt(),
                        null,
                        new Span(known.occurredAt(), known.occurredAt()),
                        null),
                new BadgeEntry(
                        "p@1",
                        "b",
                        known.member(),
                        known.cause(),
                        1,
                        BadgeEntry.Change.AWARDED,
                        null,
                        known.occurredAt(),
                        null,
                        null,
                        known.occurredAt()));
        for (BadgeEntry other : others) {
            assertEquals(List.of(new BadgeResult.Conflict(known)), log.append(List.of(other)));
        }
        assertEquals(List.of(new RecordedBadge(1, known)), all(log, known.member()));

        List<BadgeEntry> fresh = List.of(
                new BadgeEntry("P@1", "b", known.member(), known.cause(), 1, known.change(), null, known.occurredAt()),
                new BadgeEntry("p@1", "B", known.member(), known.cause(), 1, known.change(), null, known.occurredAt()),
                new BadgeEntry(
                        "p@1", "b", known.member(), new ActivityId("A-1"), 1, known.change(), null, known.occurredAt()),
                new BadgeEntry("p@1", "b", known.member(), known.cause(), 2, known.change(), null, known.occurredAt()),
                tiered(known, "gold"),
                tiered(known, "Gold"));
        assertEquals(
                List.of(appended(2), appended(3), appended(4), appended(5), appended(6), appended(7)),
                log.append(fresh));
    }

    /** Appends an entry, its repetition, its contradiction and what follows in one batch. */
    @Test
    @DisplayName("A batch answers one result per entry, in order; each sees what those before it have done")
    default void aBatchAnswersOneResultPerEntryInOrder() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);
        BadgeEntry first = entry("ana", 1);
        BadgeEntry other = new BadgeEntry(
                "p@1", "b", first.member(), first.cause(), 1, BadgeEntry.Change.TAKEN_BACK, null, first.occurredAt());

        assertEquals(
                List.of(appended(1), new BadgeResult.Duplicate(), new BadgeResult.Conflict(first), appended(2)),
                log.append(List.of(first, first, other, first.takenBack())));
        assertEquals(
                List.of(new RecordedBadge(1, first), new RecordedBadge(2, first.takenBack())),
                all(log, first.member()));
    }

    /** Appends for the same member and one of a close name between any two pages. */
    @Test
    @DisplayName(
            "page answers the entries of exactly that member in the order of recording, each once, also while others"
                    + " append")
    default void pageAnswersTheEntriesOfExactlyThatMember() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);
        log.append(IntStream.range(0, 7).mapToObj(i -> entry("ana", 100 - i)).toList());
        List<RecordedBadge> read = new ArrayList<>();
        Page<RecordedBadge> page = log.page(new MemberId("ana"), 0, 3);
        for (int i = 0; i < 5; i++) {
            read.addAll(page.items());
            log.append(List.of(entry("ana", 200 + i), entry("Ana", 200 + i), entry("ana ", 200 + i)));
            page = log.page(new MemberId("ana"), read.get(read.size() - 1).sequence(), 3);
        }

        List<Long> numbers = read.stream().map(RecordedBadge::sequence).toList();
        assertEquals(
                IntStream.rangeClosed(1, read.size()).mapToObj(Long::valueOf).toList(), numbers);
        assertEquals(List.of(), all(log, new MemberId("nobody")));
        assertEquals(12, all(log, new MemberId("ana")).size());
        assertEquals(5, all(log, new MemberId("Ana")).size());
        assertEquals(true, log.page(new MemberId("ana"), 0, 11).more());
        assertEquals(false, log.page(new MemberId("ana"), 0, 12).more());
        assertThrows(IllegalArgumentException.class, () -> log.page(new MemberId("ana"), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> log.page(new MemberId("ana"), -1, 1));
    }

    /** Records entries with every strange key and instant. */
    @Test
    @DisplayName("Entries are never changed and come back as they were recorded")
    default void entriesAreNeverChangedAndComeBackAsTheyWereRecorded() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);
        List<BadgeEntry> entries = IntStream.range(0, SampleKeys.SPECIAL)
                .mapToObj(BadgeLogContract::rich)
                .toList();

        log.append(entries);

        for (BadgeEntry entry : entries) {
            Page<RecordedBadge> page = log.page(entry.member(), 0, 10);
            assertEquals(List.of(new RecordedBadge(1, entry)), page.items());
            log.append(List.of(entry.takenBack()));
            assertEquals(new RecordedBadge(1, entry), all(log, entry.member()).get(0));
            assertEquals(1, page.items().size());
            assertThrows(UnsupportedOperationException.class, page.items()::clear);
        }
    }

    /** Lets eight threads append one entry and one of their own each, for one member. */
    @Test
    @DisplayName("Of several who append the same entry at the same time exactly one records it")
    default void ofSeveralWhoAppendTheSameEntryExactlyOneRecordsIt() {
        BadgeLog log = openFresh().port(BadgeLog.PORT);

        List<Boolean> recorded = Other.together(8, number -> {
            while (true) {
                try {
                    List<BadgeResult> results = log.append(List.of(entry("ana", 1), entry("ana", 10 + number)));
                    return results.get(0) instanceof BadgeResult.Appended;
                } catch (ContentionException again) {
                    // A database may give one of several transactions up; the service would try again, too.
                }
            }
        });

        assertEquals(1, recorded.stream().filter(Boolean::booleanValue).count(), () -> "recorded " + recorded);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), numbers(log, "ana"));
    }

    /** Appends, then throws; the number is given out again. */
    @Test
    @DisplayName("A transaction that fails leaves no entry")
    default void aTransactionThatFailsLeavesNoBadgeEntry() {
        Storage storage = openFresh();
        BadgeLog log = storage.port(BadgeLog.PORT);

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    log.append(List.of(entry("ana", 1)));
                    throw new Oops();
                }));

        assertEquals(List.of(), all(log, new MemberId("ana")));
        assertEquals(List.of(appended(1)), log.append(List.of(entry("ana", 1))));
    }

    private static BadgeEntry tiered(BadgeEntry entry, String tier) {
        return new BadgeEntry(
                entry.program(),
                entry.badge(),
                entry.member(),
                entry.cause(),
                entry.revision(),
                entry.change(),
                entry.subject(),
                entry.occurredAt(),
                tier,
                null,
                null);
    }

    private static BadgeEntry rich(int index) {
        return new BadgeEntry(
                SampleKeys.of(index + 1),
                SampleKeys.of(index + 2),
                new MemberId(SampleKeys.of(index)),
                new ActivityId(SampleKeys.of(index + 3)),
                index % 2 == 0 ? 1 : 1_000_000,
                index % 3 == 0 ? BadgeEntry.Change.TAKEN_BACK : BadgeEntry.Change.AWARDED,
                index % 2 == 0 ? null : SampleKeys.subject(index),
                SampleTimes.of(index),
                index % 5 == 0 ? null : SampleKeys.of(index + 4),
                index % 5 == 1 ? null : new Span(SampleTimes.of(index), SampleTimes.of(index)),
                index % 5 == 2 ? null : SampleTimes.of(index + 1));
    }

    private static BadgeEntry entry(String member, int cause) {
        return new BadgeEntry(
                "p@1",
                "b",
                new MemberId(member),
                new ActivityId("a-" + cause),
                1,
                BadgeEntry.Change.AWARDED,
                null,
                SampleTimes.NOON);
    }

    private static BadgeResult appended(long sequence) {
        return new BadgeResult.Appended(sequence);
    }

    private static List<RecordedBadge> all(BadgeLog log, MemberId member) {
        return log.page(member, 0, 1000).items();
    }

    private static List<Long> numbers(BadgeLog log, String member) {
        return all(log, new MemberId(member)).stream()
                .map(RecordedBadge::sequence)
                .toList();
    }
}
