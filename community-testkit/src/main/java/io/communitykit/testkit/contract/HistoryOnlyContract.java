package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tests an {@link ActivityHistory} over the host's own tables, which hold what the host has and not any activity: what
 * such a history answers is compared with what follows from the activities that the host says it holds. For a history
 * that takes any activity there is {@link ActivityHistoryContract}.
 */
public interface HistoryOnlyContract extends StorageUnderTest {

    /**
     * Fills the host's tables with a past: a dozen activities or more, of several members and subjects, some at the
     * same instant, not in the order of time.
     *
     * @param storage an empty storage
     * @return the activities that its history must answer now, in any order
     */
    List<Activity> past(Storage storage);

    /** Reads everything in pages of several sizes. */
    @Test
    @DisplayName("page answers in event time: by instant, then sequence number, then id")
    default void pageAnswersTheHostsPastInEventTime() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        assertTrue(past.size() >= 12, () -> "a dozen activities are needed but there were " + past.size());

        for (int limit : List.of(1, 2, 5, past.size() - 1, past.size(), 1000)) {
            assertEquals(past, read(history, HistoryQuery.all(Instant.MAX), limit));
        }
        assertThrows(
                IllegalArgumentException.class, () -> history.page(HistoryQuery.all(Instant.MAX), Optional.empty(), 0));
    }

    /** Asks for exactly as many as there are, and one less. */
    @Test
    @DisplayName("page tells whether there is more")
    default void pageOfTheHostsPastTellsWhetherThereIsMore() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        HistoryQuery query = HistoryQuery.all(Instant.MAX);

        assertEquals(new Page<>(past, false), history.page(query, Optional.empty(), past.size()));
        assertTrue(history.page(query, Optional.empty(), past.size() - 1).more());
        Moment last = past.get(past.size() - 1).moment();
        assertEquals(new Page<>(List.of(), false), history.page(query, Optional.of(last), 3));
    }

    /** Asks for every actor and recipient, and for somebody unknown. */
    @Test
    @DisplayName("page of a member answers activities of which the member is actor or recipient, each once")
    default void pageOfAMemberAnswersTheirPast() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        Set<MemberId> members = new LinkedHashSet<>(List.of(new MemberId("nobody of that name")));
        past.forEach(activity -> members.addAll(activity.members()));

        for (MemberId member : members) {
            assertAnswers(past, history, HistoryQuery.ofMember(member, Instant.MAX));
        }
        assertTrue(members.size() > 2, "several members are needed");
    }

    /** Asks for every subject, one of another kind, and one that is unknown. */
    @Test
    @DisplayName("page of a subject answers activities about exactly that subject")
    default void pageOfASubjectAnswersItsPast() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        List<Subject> subjects = past.stream()
                .map(Activity::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();

        for (Subject subject : subjects) {
            assertAnswers(past, history, HistoryQuery.about(subject, Instant.MAX));
            assertAnswers(past, history, HistoryQuery.about(new Subject("no-such-kind", subject.id()), Instant.MAX));
        }
        assertAnswers(past, history, HistoryQuery.about(new Subject("post", "unknown"), Instant.MAX));
        assertTrue(subjects.size() > 1, "several subjects are needed");
    }

    /** Asks for ranges that begin and end at, and a microsecond beside, every instant. */
    @Test
    @DisplayName("page respects both ends of the range, inclusive, to the microsecond")
    default void pageOfTheHostsPastRespectsBothEndsOfTheRange() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        Instant middle = past.get(past.size() / 2).occurredAt();

        for (Activity activity : past) {
            for (long microseconds : List.of(-1L, 0L, 1L)) {
                Instant edge = activity.occurredAt().plusNanos(1000 * microseconds);
                Instant from = edge.isBefore(middle) ? edge : middle;
                Instant upTo = edge.isBefore(middle) ? middle : edge;
                assertAnswers(past, history, new HistoryQuery(new HistoryQuery.Scope.All(), from, upTo));
                assertAnswers(
                        past, history, new HistoryQuery(new HistoryQuery.Scope.OfMember(activity.actor()), from, upTo));
            }
        }
    }

    /** Asks for known and unknown ids against their order, and for retractions. */
    @Test
    @DisplayName("findAll and retractionsOf answer what the host's tables hold")
    default void findAllAndRetractionsOfAnswerWhatTheTablesHold() {
        Storage storage = openFresh();
        List<Activity> past = inTime(past(storage));
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        List<ActivityId> asked = new ArrayList<>();
        for (int i = past.size() - 1; i >= 0; i--) {
            asked.add(past.get(i).id());
            asked.add(new ActivityId("unknown-" + i));
        }
        asked.add(asked.get(0));

        Map<ActivityId, Activity> found = history.findAll(asked);

        List<Activity> backwards = new ArrayList<>(past);
        java.util.Collections.reverse(backwards);
        assertEquals(backwards, List.copyOf(found.values()));
        assertThrows(UnsupportedOperationException.class, found::clear);
        assertEquals(
                past.stream()
                        .filter(activity ->
                                activity.retracts().filter(asked::contains).isPresent())
                        .toList(),
                history.retractionsOf(asked));
    }

    /** Reads the same past through the storage of another community. */
    @Test
    @DisplayName("Nothing of one community's past is seen through the storage of another")
    default void nothingOfOnePastIsSeenThroughTheStorageOfAnother() {
        Storage storage = openFresh();
        past(storage);
        Storage other = openFresh();

        assertEquals(List.of(), read(other.port(ActivityHistory.PORT), HistoryQuery.all(Instant.MAX), 10));
    }

    private static void assertAnswers(List<Activity> past, ActivityHistory history, HistoryQuery query) {
        assertEquals(past.stream().filter(query::selects).toList(), read(history, query, 3), query::toString);
    }

    private static List<Activity> read(ActivityHistory history, HistoryQuery query, int limit) {
        List<Activity> read = new ArrayList<>();
        Page<Activity> page = history.page(query, Optional.empty(), limit);
        while (page.more()) {
            read.addAll(page.items());
            page = history.page(query, page.last().map(Activity::moment), limit);
        }
        read.addAll(page.items());
        return read;
    }

    private static List<Activity> inTime(List<Activity> activities) {
        return activities.stream().sorted(Activity.IN_TIME).toList();
    }
}
