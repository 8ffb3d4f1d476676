package io.communitykit.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Moment;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests what an {@link ActivityHistory} promises. */
public interface ActivityHistoryContract extends StorageUnderTest {

    /**
     * Brings activities into the history: by default through the {@link ActivityLog} of the storage. A host whose own
     * tables are the history writes to these instead.
     *
     * @param storage the storage
     * @param activities what happened, none of them known yet
     */
    default void given(Storage storage, List<Activity> activities) {
        storage.port(ActivityLog.PORT).appendAll(activities);
    }

    /** Brings equal times, sequence numbers and ids in against their order. */
    @Test
    @DisplayName("page answers in event time: by instant, then sequence number, then id")
    default void pageAnswersInEventTime() {
        List<Activity> inTime = List.of(
                SampleActivities.at("z", SampleTimes.NOON.minusNanos(1000)),
                SampleActivities.numbered("y", -1),
                SampleActivities.numbered("A", 0),
                SampleActivities.numbered("a", 0),
                SampleActivities.numbered("\uffee", 0),
                SampleActivities.numbered("\ud83d\ude00", 0),
                SampleActivities.numbered("b", 9),
                SampleActivities.numbered("a-ten", 10),
                SampleActivities.at("0", SampleTimes.NOON.plusNanos(1000)));
        List<Activity> backwards = new ArrayList<>(inTime);
        Collections.reverse(backwards);

        assertEquals(inTime, everything(holding(backwards)));
    }

    /** Asks for less, exactly and more than there is, and for a page of none. */
    @Test
    @DisplayName("page tells whether there is more")
    default void pageTellsWhetherThereIsMore() {
        List<Activity> all = SampleActivities.numbered(3);
        ActivityHistory history = holding(all);
        HistoryQuery query = HistoryQuery.all(Instant.MAX);
        Moment last = all.get(2).moment();

        assertEquals(new Page<>(all.subList(0, 2), true), history.page(query, Optional.empty(), 2));
        assertEquals(new Page<>(all, false), history.page(query, Optional.empty(), 3));
        assertEquals(new Page<>(all, false), history.page(query, Optional.empty(), 4));
        assertEquals(new Page<>(List.of(), false), history.page(query, Optional.of(last), 1));
        assertThrows(IllegalArgumentException.class, () -> history.page(query, Optional.empty(), 0));
    }

    /** Brings activities in before and behind the reader between any two pages. */
    @Test
    @DisplayName("Page after page answers each activity once, also while others append")
    default void pageAfterPageAnswersEachActivityOnceAlsoWhileOthersAppend() {
        Storage storage = openFresh();
        ActivityHistory history = storage.port(ActivityHistory.PORT);
        List<Activity> all = SampleActivities.numbered(40);
        List<Activity> early = every(all, 2, 0);
        given(storage, early);
        List<Activity> read = new ArrayList<>();

        Page<Activity> page = history.page(HistoryQuery.all(Instant.MAX), Optional.empty(), 3);
        for (int i = 1; page.more(); i += 4) {
            read.addAll(page.items());
            given(storage, List.of(all.get(i), all.get(i + 2)));
            page = history.page(HistoryQuery.all(Instant.MAX), page.last().map(Activity::moment), 3);
        }
        read.addAll(page.items());

        assertEquals(read.stream().distinct().toList(), read, "an activity was answered twice");
        assertEquals(early, read.stream().filter(early::contains).toList(), "an activity was passed over");
        assertEquals(read.stream().sorted(Activity.IN_TIME).toList(), read, "activities were out of order");
    }

    /** Has members act upon each other and upon themselves. */
    @Test
    @DisplayName("page of a member answers activities of which the member is actor or recipient, each once")
    default void pageOfAMemberAnswersActivitiesOfActorAndRecipient() {
        List<Activity> all = List.of(
                vote("a", "ana", "ben", "p"),
                vote("b", "ben", "ana", "p"),
                vote("c", "ana", "ana", "p"),
                vote("d", "ben", "cem", "p"),
                SampleActivities.by("ana", "e", SampleTimes.NOON),
                SampleActivities.by("Ana", "f", SampleTimes.NOON));
        ActivityHistory history = holding(all);

        assertEquals(ids("a", "b", "c", "e"), ids(ofMember(history, "ana")));
        assertEquals(ids("a", "b", "d"), ids(ofMember(history, "ben")));
        assertEquals(ids("f"), ids(ofMember(history, "Ana")));
        assertEquals(List.of(), ofMember(history, "nobody"));
        Page<Activity> second = history.page(
                HistoryQuery.ofMember(new MemberId("ana"), Instant.MAX),
                Optional.of(all.get(0).moment()),
                2);
        assertEquals(ids("b", "c"), ids(second.items()));
        assertTrue(second.more());
    }

    /** Uses the same key for different kinds of subject, and none. */
    @Test
    @DisplayName("page of a subject answers activities about exactly that subject")
    default void pageOfASubjectAnswersActivitiesAboutExactlyThatSubject() {
        ActivityHistory history = holding(List.of(
                vote("a", "ana", "ben", "p"),
                vote("b", "ana", "ben", "P"),
                vote("c", "ben", "ana", "p"),
                Activity.of("d", "post.liked", "ana", SampleTimes.NOON)
                        .about(new Subject("comment", "p"))
                        .build(),
                SampleActivities.simple("p")));

        assertEquals(ids("a", "c"), ids(about(history, new Subject("post", "p"))));
        assertEquals(ids("d"), ids(about(history, new Subject("comment", "p"))));
        assertEquals(List.of(), about(history, new Subject("post", "q")));
    }

    /** Asks for ranges that begin or end at an activity, a microsecond beside it, and at the ends of time. */
    @Test
    @DisplayName("page respects both ends of the range, inclusive, to the microsecond")
    default void pageRespectsBothEndsOfTheRange() {
        Instant noon = SampleTimes.NOON;
        ActivityHistory history = holding(List.of(
                SampleActivities.at("first", Instant.parse("0001-01-01T00:00:00Z")),
                SampleActivities.at("before", noon.minusNanos(1000)),
                SampleActivities.at("noon", noon),
                SampleActivities.at("after", noon.plusNanos(1000)),
                SampleActivities.at("last", Instant.parse("9999-12-31T23:59:59.999999Z"))));

        assertEquals(ids("noon"), between(history, noon, noon));
        assertEquals(ids("before", "noon"), between(history, noon.minusNanos(1000), noon));
        assertEquals(ids("noon"), between(history, noon.minusNanos(999), noon.plusNanos(999)));
        assertEquals(ids("noon", "after"), between(history, noon, noon.plusNanos(1000)));
        assertEquals(ids("first", "before"), between(history, Instant.MIN, noon.minusNanos(1)));
        assertEquals(ids("last"), between(history, noon.plusSeconds(1), Instant.MAX));
        HistoryQuery query = new HistoryQuery(new HistoryQuery.Scope.All(), noon, Instant.MAX);
        assertEquals(
                ids("noon"),
                ids(history.page(
                                query,
                                Optional.of(SampleActivities.at("a", noon.minusSeconds(1))
                                        .moment()),
                                1)
                        .items()));
    }

    /** Retracts an activity and restores it; the history answers all three. */
    @Test
    @DisplayName("page answers retractions and what they name; Standing tells what stands")
    default void pageAnswersRetractionsAndWhatTheyName() {
        List<Activity> all = List.of(
                SampleActivities.simple("a"),
                SampleActivities.retraction("r", "a", SampleTimes.NOON),
                SampleActivities.retraction("s", "r", SampleTimes.NOON));
        ActivityHistory history = holding(all);

        assertEquals(all, everything(history));
        assertEquals(ids("r", "s"), ids(ofMember(history, "mia")));
        assertEquals(ids("r"), ids(about(history, new Subject(Subject.ACTIVITY, "a"))));
    }

    /** Has several retractions of one target, and a like of an activity, which is none. */
    @Test
    @DisplayName("retractionsOf answers every recorded retraction that names one of the targets, in event time")
    default void retractionsOfAnswersEveryRetractionOfTheTargets() {
        Instant noon = SampleTimes.NOON;
        ActivityHistory history = holding(List.of(
                SampleActivities.simple("a"),
                SampleActivities.simple("b"),
                SampleActivities.retraction("r3", "a", noon.plusSeconds(3)),
                SampleActivities.retraction("r1", "b", noon.plusSeconds(1)),
                SampleActivities.retraction("r2", "a", noon.plusSeconds(2)),
                SampleActivities.retraction("s", "r1", noon),
                SampleActivities.retraction("other", "A", noon),
                Activity.of("like", "post.liked", "ana", noon)
                        .about(new Subject(Subject.ACTIVITY, "a"))
                        .build()));

        assertEquals(ids("r1", "r2", "r3"), ids(history.retractionsOf(activityIds("a", "b", "a", "c"))));
        assertEquals(ids("s"), ids(history.retractionsOf(activityIds("r1"))));
        assertEquals(List.of(), history.retractionsOf(activityIds("s")));
        assertEquals(List.of(), history.retractionsOf(List.of()));
    }

    /** Brings a retraction in before its target. */
    @Test
    @DisplayName("retractionsOf answers retractions of a target that is unknown")
    default void retractionsOfAnswersRetractionsOfAnUnknownTarget() {
        ActivityHistory history = holding(List.of(SampleActivities.retraction("r", "later", SampleTimes.NOON)));

        assertEquals(ids("r"), ids(history.retractionsOf(activityIds("later"))));
        assertFalse(history.findAll(activityIds("later")).containsKey(new ActivityId("later")));
    }

    /** Asks for known and unknown ids, some of them twice, against their order. */
    @Test
    @DisplayName("findAll answers the known activities among those asked, each once, in the order asked")
    default void findAllAnswersTheKnownActivitiesInTheOrderAsked() {
        ActivityHistory history = holding(
                List.of(SampleActivities.simple("a"), SampleActivities.simple("b"), SampleActivities.simple("c")));

        Map<ActivityId, Activity> found = history.findAll(activityIds("c", "?", "a", "c", "C"));

        assertEquals(activityIds("c", "a"), List.copyOf(found.keySet()));
        assertEquals(ids("c", "a"), ids(List.copyOf(found.values())));
        assertEquals(Map.of(), history.findAll(List.of()));
    }

    /** Brings in activities with every strange key, text, instant and number. */
    @Test
    @DisplayName("Instants keep their microseconds, texts every character, numbers every digit")
    default void instantsTextsAndNumbersAreKept() {
        List<Activity> rich = SampleActivities.rich();
        ActivityHistory history = holding(rich);

        for (Activity activity : rich) {
            assertEquals(Map.of(activity.id(), activity), history.findAll(List.of(activity.id())));
        }
        assertEquals(rich.stream().sorted(Activity.IN_TIME).toList(), everything(history));
    }

    /** Brings in an activity for each id that a database may confuse with another. */
    @Test
    @DisplayName(
            "Ids that differ in one character are different ids: in case, in accents, in a blank at the end, in any"
                    + " plane")
    default void idsThatDifferInOneCharacterAreDifferentIds() {
        List<Activity> all = IntStream.range(0, SampleKeys.SPECIAL)
                .mapToObj(SampleKeys::of)
                .map(key -> SampleActivities.by(key, key, SampleTimes.NOON))
                .toList();
        ActivityHistory history = holding(all);

        for (Activity activity : all) {
            assertEquals(List.of(activity), ofMember(history, activity.actor().value()));
        }
        assertEquals(all.stream().sorted(Activity.IN_TIME).toList(), everything(history));
    }

    /** Tries to clear every collection that was answered. */
    @Test
    @DisplayName("What was answered cannot be changed")
    default void whatWasAnsweredCannotBeChanged() {
        ActivityHistory history =
                holding(List.of(SampleActivities.simple("a"), SampleActivities.retraction("r", "a", SampleTimes.NOON)));

        assertThrows(UnsupportedOperationException.class, everything(history)::clear);
        assertThrows(UnsupportedOperationException.class, history.findAll(activityIds("a"))::clear);
        assertThrows(UnsupportedOperationException.class, history.retractionsOf(activityIds("a"))::clear);
    }

    private ActivityHistory holding(List<Activity> activities) {
        Storage storage = openFresh();
        given(storage, activities);
        return storage.port(ActivityHistory.PORT);
    }

    private static Activity vote(String id, String actor, String recipient, String post) {
        return Activity.of(id, "post.upvoted", actor, SampleTimes.NOON)
                .to(new MemberId(recipient))
                .about(Subject.post(post))
                .build();
    }

    private static List<Activity> everything(ActivityHistory history) {
        return history.page(HistoryQuery.all(Instant.MAX), Optional.empty(), 1000)
                .items();
    }

    private static List<Activity> ofMember(ActivityHistory history, String member) {
        return history.page(HistoryQuery.ofMember(new MemberId(member), Instant.MAX), Optional.empty(), 100)
                .items();
    }

    private static List<Activity> about(ActivityHistory history, Subject subject) {
        return history.page(HistoryQuery.about(subject, Instant.MAX), Optional.empty(), 100)
                .items();
    }

    private static List<String> between(ActivityHistory history, Instant from, Instant upTo) {
        return ids(history.page(new HistoryQuery(new HistoryQuery.Scope.All(), from, upTo), Optional.empty(), 100)
                .items());
    }

    private static List<String> ids(String... ids) {
        return List.of(ids);
    }

    private static List<String> ids(List<Activity> activities) {
        return activities.stream().map(activity -> activity.id().value()).toList();
    }

    private static List<ActivityId> activityIds(String... ids) {
        return List.of(ids).stream().map(ActivityId::new).toList();
    }

    private static List<Activity> every(List<Activity> all, int step, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % step == first)
                .mapToObj(all::get)
                .toList();
    }
}
