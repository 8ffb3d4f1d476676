package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what a {@link DecisionLog} promises. */
public interface DecisionLogContract extends StorageUnderTest {

    @Override
    default void checkInvariants(Storage storage) {
        DecisionLog log = storage.port(DecisionLog.PORT);
        List<DecisionKey> keys = log.page(Optional.empty(), 1000).items().stream()
                .map(RecordedDecision::key)
                .toList();
        assertEquals(keys.stream().distinct().sorted().toList(), keys, "invariant: keys ascend");
        assertEquals(keys, List.copyOf(log.findAll(keys).keySet()), "invariant: what is listed is found");
    }

    /** Inserts a batch of which some keys exist with another content, in a transaction that goes on afterwards. */
    @Test
    @DisplayName(
            "insert of a new key stores it; of an existing key changes nothing and says so, without raising a violation")
    default void insertOfANewKeyStoresItOfAnExistingKeyChangesNothing() {
        Storage storage = openFresh();
        DecisionLog log = storage.port(DecisionLog.PORT);
        RecordedDecision first = SampleDecisions.plain("p", 1, "ana");
        RecordedDecision other = SampleDecisions.plain("p", 1, "ben");
        RecordedDecision second = SampleDecisions.plain("p", 2, "ana");

        assertTrue(log.insert(first));
        assertFalse(log.insert(first));
        storage.runInTransaction(() -> {
            assertEquals(Set.of(first.key()), log.insertAll(List.of(second, other)));
            assertTrue(log.insert(SampleDecisions.plain("q", 1, "ben")));
        });

        assertEquals(Optional.of(first), log.find(first.key()));
        assertEquals(Optional.of(second), log.find(second.key()));
        assertEquals(Set.of(), log.insertAll(List.of()));
        assertEquals(3, log.page(Optional.empty(), 10).items().size());
    }

    /** Lets eight threads insert different decisions under one key. */
    @Test
    @DisplayName("Of several who insert one key at the same time exactly one succeeds")
    default void ofSeveralWhoInsertOneKeyExactlyOneSucceeds() {
        DecisionLog log = openFresh().port(DecisionLog.PORT);

        List<Boolean> inserted = Other.together(
                8,
                number -> Trial.unlessContended(() -> log.insert(SampleDecisions.plain("p", 1, "author-" + number))));

        assertEquals(1, inserted.stream().filter(Boolean::booleanValue).count(), () -> "inserted " + inserted);
        assertEquals(
                "author-" + inserted.indexOf(true),
                log.page(Optional.empty(), 10)
                        .items()
                        .get(0)
                        .decision()
                        .author()
                        .value());
    }

    /** Asks for known and unknown keys and subjects, some of them twice, against their order. */
    @Test
    @DisplayName(
            "findAll and latest answer the known ones among those asked, in the order asked, and leave out the unknown")
    default void findAllAndLatestAnswerTheKnownOnesInTheOrderAsked() {
        DecisionLog log = openFresh().port(DecisionLog.PORT);
        List<RecordedDecision> known = IntStream.range(0, SampleKeys.SPECIAL)
                .filter(i -> i % 3 != 0)
                .mapToObj(i -> SampleDecisions.plain(SampleKeys.of(i), 1, "ana"))
                .toList();
        log.insertAll(known);
        List<Subject> asked = new ArrayList<>();
        for (int i = SampleKeys.SPECIAL - 1; i >= 0; i--) {
            asked.add(Subject.post(SampleKeys.of(i)));
        }
        asked.addAll(asked.subList(0, 5));

        Map<DecisionKey, RecordedDecision> found = log.findAll(
                asked.stream().map(subject -> new DecisionKey(subject, 1)).toList());
        Map<Subject, RecordedDecision> latest = log.latest(asked);

        List<RecordedDecision> backwards = new ArrayList<>(known);
        Collections.reverse(backwards);
        assertEquals(backwards, List.copyOf(found.values()));
        assertEquals(backwards, List.copyOf(latest.values()));
        assertEquals(Optional.empty(), log.latest(new Subject("comment", SampleKeys.of(1))));
        assertEquals(Optional.empty(), log.find(new DecisionKey(Subject.post(SampleKeys.of(1)), 2)));
        assertThrows(UnsupportedOperationException.class, found::clear);
        assertThrows(UnsupportedOperationException.class, latest::clear);
    }

    /** Inserts revisions out of order, in figures of one, two and nineteen digits. */
    @Test
    @DisplayName("latest answers the highest revision")
    default void latestAnswersTheHighestRevision() {
        DecisionLog log = openFresh().port(DecisionLog.PORT);
        for (long revision : List.of(9L, 10L, 2L)) {
            log.insert(SampleDecisions.plain("p", revision, "ana"));
        }
        log.insert(SampleDecisions.plain("P", Long.MAX_VALUE, "ana"));
        log.insert(SampleDecisions.plain("p ", 11, "ana"));

        assertEquals(Optional.of(SampleDecisions.plain("p", 10, "ana")), log.latest(Subject.post("p")));
        assertEquals(Optional.of(SampleDecisions.plain("P", Long.MAX_VALUE, "ana")), log.latest(Subject.post("P")));
    }

    /** Inserts before and behind the reader between any two pages, of all decisions and of one author's. */
    @Test
    @DisplayName("page and pageOf answer in the order of the keys, each decision once, also while others insert")
    default void pageAndPageOfAnswerInTheOrderOfTheKeysEachOnce() {
        MemberId author = new MemberId("ana");
        readWhileOthersInsert(log -> (after, limit) -> log.page(after, limit));
        readWhileOthersInsert(log -> (after, limit) -> log.pageOf(author, after, limit));

        DecisionLog log = openFresh().port(DecisionLog.PORT);
        log.insertAll(List.of(SampleDecisions.plain("p", 1, "ana"), SampleDecisions.plain("q", 1, "Ana")));
        assertEquals(1, log.pageOf(author, Optional.empty(), 10).items().size());
        assertEquals(new Page<>(List.of(), false), log.pageOf(new MemberId("ana "), Optional.empty(), 10));
        assertTrue(log.page(Optional.empty(), 1).more());
        assertFalse(log.page(Optional.empty(), 2).more());
        assertThrows(IllegalArgumentException.class, () -> log.page(Optional.empty(), 0));
        assertThrows(IllegalArgumentException.class, () -> log.pageOf(author, Optional.empty(), 0));
    }

    /** Stores decisions with every part that they can have, and reads them in every way. */
    @Test
    @DisplayName("What was stored is answered as it was, to the last evidence")
    default void whatWasStoredIsAnsweredAsItWasToTheLastEvidence() {
        DecisionLog log = openFresh().port(DecisionLog.PORT);
        List<RecordedDecision> decisions = IntStream.range(0, SampleKeys.SPECIAL_PAIRS)
                .mapToObj(SampleDecisions::rich)
                .toList();

        assertEquals(Set.of(), log.insertAll(decisions));

        for (RecordedDecision decision : decisions) {
            assertEquals(Optional.of(decision), log.find(decision.key()));
            assertEquals(Optional.of(decision), log.latest(decision.decision().subject()));
            assertTrue(log.pageOf(decision.decision().author(), Optional.empty(), 1000)
                    .items()
                    .contains(decision));
        }
        assertEquals(
                SampleDecisions.inOrder(decisions),
                log.page(Optional.empty(), 1000).items());
    }

    /** Offers the same key twice. */
    @Test
    @DisplayName("A batch in which a key stands twice is refused and changes nothing")
    default void aBatchOfDecisionsInWhichAKeyStandsTwiceIsRefused() {
        DecisionLog log = openFresh().port(DecisionLog.PORT);
        RecordedDecision decision = SampleDecisions.plain("p", 1, "ana");

        assertThrows(
                IllegalArgumentException.class,
                () -> log.insertAll(List.of(SampleDecisions.plain("o", 1, "ana"), decision, decision)));
        assertEquals(List.of(), log.page(Optional.empty(), 10).items());
    }

    /** Inserts, then throws. */
    @Test
    @DisplayName("A transaction that fails leaves no decision")
    default void aTransactionThatFailsLeavesNoDecision() {
        Storage storage = openFresh();
        DecisionLog log = storage.port(DecisionLog.PORT);
        RecordedDecision decision = SampleDecisions.plain("p", 1, "ana");

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    log.insert(decision);
                    throw new Oops();
                }));

        assertEquals(Optional.empty(), log.find(decision.key()));
        assertEquals(
                List.of(), log.pageOf(new MemberId("ana"), Optional.empty(), 10).items());
        assertTrue(log.insert(decision));
    }

    private void readWhileOthersInsert(Function<DecisionLog, SampleDecisions.Listing> listing) {
        DecisionLog log = openFresh().port(DecisionLog.PORT);
        SampleDecisions.Listing pages = listing.apply(log);
        List<RecordedDecision> all = SampleDecisions.inOrder(IntStream.range(0, 24)
                .mapToObj(i -> SampleDecisions.plain(SampleKeys.of(i / 2), 9 + i % 2, "ana"))
                .toList());
        List<RecordedDecision> early =
                IntStream.range(0, 12).mapToObj(i -> all.get(2 * i)).toList();
        log.insertAll(early);
        List<RecordedDecision> read = new ArrayList<>();

        Page<RecordedDecision> page = pages.page(Optional.empty(), 4);
        for (int i = 0; true; i += 4) {
            read.addAll(page.items());
            if (!page.more()) {
                break;
            }
            log.insert(all.get(i + 1));
            log.insert(all.get(all.size() - i - 1));
            page = pages.page(page.last().map(RecordedDecision::key), 4);
        }

        assertEquals(read.stream().distinct().toList(), read, "a decision was answered twice");
        assertEquals(early, read.stream().filter(early::contains).toList(), "a decision was passed over");
        assertEquals(SampleDecisions.inOrder(read), read, "decisions were out of order");
    }
}
