package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.member.MemberData;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests what every port with {@link PersonalData} promises, over all ports of a module at once. There is one for core
 * and one for each engine module, which say what is written and read.
 */
public interface ErasureContract extends StorageUnderTest {

    /**
     * Writes through every port something that names a member, and something that names others alone.
     *
     * @param storage an empty storage
     * @param member the member
     * @param words what the member writes, wherever there is room for words
     * @return the records that name the member, as they must be exported
     */
    List<Record> write(Storage storage, MemberId member, String words);

    /**
     * Reads everything that the ports tell.
     *
     * @param storage the storage
     * @return one line for each record
     */
    List<String> read(Storage storage);

    /**
     * Counts what must be the same after erasing.
     *
     * @param storage the storage
     * @return balances, tallies and counts by name
     */
    Map<String, Long> totals(Storage storage);

    /**
     * Reads everything that is stored, also what no port tells. Over a database: every column of every table.
     *
     * @param storage the storage
     * @return lines of text; what the ports tell unless overridden
     */
    default List<String> everythingStored(Storage storage) {
        return read(storage);
    }

    /** Exports a member, another whose id is close, and somebody unknown. */
    @Test
    @DisplayName("export answers every record that names the member, and no other")
    default void exportAnswersEveryRecordThatNamesTheMember() {
        Storage storage = openFresh();
        MemberId member = new MemberId("Ana-7f3a");
        List<Record> written = write(storage, member, "words of Ana");

        List<String> exported = new ArrayList<>();
        service(storage)
                .export(member)
                .records()
                .values()
                .forEach(held -> held.forEach(found -> exported.add(found.toString())));

        assertEquals(
                written.stream().map(Record::toString).sorted().toList(),
                exported.stream().sorted().toList());
        assertEquals(Map.of(), service(storage).export(new MemberId("ANA-7F3A")).records());
    }

    /** Erases a member whose words and id stand everywhere, and looks for both. */
    @Test
    @DisplayName("After erase the id of the member stands nowhere, and no words of the member do")
    default void afterEraseTheIdStandsNowhereAndNoWordsDo() {
        Storage storage = openFresh();
        MemberId member = new MemberId("Ana-7f3a");
        write(storage, member, "words of hers");
        assertTrue(mentions(everythingStored(storage), "Ana-7f3a"), "the id was nowhere before");

        Erasure erasure = erase(storage, member);

        for (List<String> lines : List.of(everythingStored(storage), read(storage))) {
            assertFalse(mentions(lines, "Ana-7f3a"), () -> "the id stands in " + with(lines, "Ana-7f3a"));
            assertFalse(mentions(lines, "words of hers"), () -> "words stand in " + with(lines, "words of hers"));
        }
        assertEquals(Map.of(), service(storage).export(member).records());
        assertTrue(mentions(read(storage), erasure.pseudonym().value()), "the pseudonym was nowhere");
    }

    /** Counts before and after. */
    @Test
    @DisplayName("Balances, tallies and counts are the same after erase, under the pseudonym")
    default void balancesTalliesAndCountsAreTheSameAfterErase() {
        Storage storage = openFresh();
        MemberId member = new MemberId("Ana-7f3a");
        write(storage, member, "words of hers");
        Map<String, Long> before = totals(storage);

        erase(storage, member);

        assertEquals(before, totals(storage));
        assertFalse(before.isEmpty(), "nothing was counted");
    }

    /** Looks that every record without the member is as it was, and erases somebody unknown. */
    @Test
    @DisplayName("What names others alone is not changed by erase")
    default void whatNamesOthersAloneIsNotChangedByErase() {
        Storage storage = openFresh();
        MemberId member = new MemberId("Ana-7f3a");
        write(storage, member, "words of hers");
        List<String> before = read(storage);

        erase(storage, new MemberId("ANA-7F3A"));
        assertEquals(before, read(storage), "erasing somebody of a close name");
        String pseudonym = erase(storage, member).pseudonym().value();

        assertEquals(
                before.stream().filter(line -> !line.contains("Ana-7f3a")).toList(),
                read(storage).stream().filter(line -> !line.contains(pseudonym)).toList());
    }

    /** Erases, then throws. */
    @Test
    @DisplayName("An erasure in a transaction that fails is undone")
    default void anErasureInATransactionThatFailsIsUndone() {
        Storage storage = openFresh();
        MemberId member = new MemberId("Ana-7f3a");
        write(storage, member, "words of hers");
        List<String> before = read(storage);
        Map<String, Long> totals = totals(storage);

        assertThrows(
                Oops.class,
                () -> storage.runInTransaction(() -> {
                    erase(storage, member);
                    throw new Oops();
                }));

        assertEquals(before, read(storage));
        assertEquals(totals, totals(storage));
    }

    private static MemberData service(Storage storage) {
        return MemberData.of(storage, UUID::randomUUID).withWordsIn(List.of("text", "who"));
    }

    private static Erasure erase(Storage storage, MemberId member) {
        Outcome<Erasure> outcome = service(storage).erase(member);
        return outcome.orElseThrow();
    }

    private static boolean mentions(List<String> lines, String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static List<String> with(List<String> lines, String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }
}
