package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static io.communitykit.activity.Samples.asked;
import static io.communitykit.activity.Samples.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.communitykit.storage.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final Activity question = asked("a");

    @Test
    void whatNobodyRetractsStands() {
        assertThat(Standing.select(List.of(asked("b", NOON.minusSeconds(1)), question), NOON))
                .extracting(activity -> activity.id().value())
                .containsExactly("b", "a");
    }

    @Test
    void aRetractionTakesItsTargetAndIsNeverListedItself() {
        assertThat(Standing.select(List.of(question, retraction("r", "a")), NOON))
                .isEmpty();
    }

    @Test
    void aRetractionOfTheRetractionRestores() {
        assertThat(Standing.select(List.of(question, retraction("r", "a"), retraction("s", "r")), NOON))
                .containsExactly(question);
    }

    @Test
    void aThirdRetractionTakesItAgain() {
        assertThat(Standing.select(
                        List.of(question, retraction("r", "a"), retraction("s", "r"), retraction("t", "s")), NOON))
                .isEmpty();
    }

    @Test
    void aRetractionMayComeBeforeItsTargetInTimeAndInArrival() {
        assertThat(Standing.select(List.of(retraction("r", "a", NOON.minusSeconds(9)), question), NOON))
                .isEmpty();
    }

    @Test
    void twoRetractionsMustBothBeRetractedToRestore() {
        List<Activity> half = List.of(question, retraction("r1", "a"), retraction("r2", "a"), retraction("s1", "r1"));
        assertThat(Standing.select(half, NOON)).isEmpty();

        List<Activity> both = new ArrayList<>(half);
        both.add(retraction("s2", "r2"));
        assertThat(Standing.select(both, NOON)).containsExactly(question);
    }

    @Test
    void aLateRetractionOfARetractionCountsFromItsOwnTime() {
        List<Activity> known = List.of(question, retraction("r", "a"), retraction("s", "r", NOON.plusSeconds(60)));

        assertThat(Standing.select(known, NOON.plusSeconds(59))).isEmpty();
        assertThat(Standing.select(known, NOON.plusSeconds(60))).containsExactly(question);
    }

    @Test
    void whatOccursLaterIsNotConsidered() {
        assertThat(Standing.select(List.of(question, retraction("r", "a", NOON.plusSeconds(1))), NOON))
                .containsExactly(question);
        assertThat(Standing.select(List.of(question), NOON.minusNanos(1000))).isEmpty();
    }

    @Test
    void retractionsInACircleRetractNothing() {
        List<Activity> circle = List.of(
                question,
                retraction("r1", "r2"),
                retraction("r2", "r3"),
                retraction("r3", "r1"),
                retraction("s", "r1"));

        assertThat(Standing.select(circle, NOON)).containsExactly(question);
    }

    @Test
    void aRepeatedIdCountsOnce() {
        assertThat(Standing.select(List.of(question, question, retraction("r", "a"), retraction("r", "a")), NOON))
                .isEmpty();
        assertThat(Standing.select(List.of(question, question), NOON)).containsExactly(question);
    }

    @Test
    void theAnswerCannotBeChanged() {
        List<Activity> standing = Standing.select(List.of(question), NOON);

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(standing::clear);
    }

    @Test
    void readingAHistoryFindsRetractionsByOthersAndOfRetractions() {
        InMemoryStorage storage = InMemoryStorage.create();
        ActivityLog log = storage.port(ActivityLog.PORT);
        log.appendAll(List.of(
                question,
                asked("b"),
                Activity.of("by-ben", "question.asked", "ben", NOON).build(),
                byBen("r-a", "a"),
                byBen("r-b", "b"),
                byBen("s-b", "r-b")));

        assertThat(Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.ofMember(Samples.ANA, NOON)))
                .extracting(activity -> activity.id().value())
                .containsExactly("b");
    }

    @Test
    void readingALongHistoryGoesThroughAllItsPages() {
        InMemoryStorage storage = InMemoryStorage.create();
        List<Activity> many = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            many.add(asked("a-" + i, NOON.minusSeconds(i)));
        }
        many.add(byBen("r", "a-2499"));
        storage.port(ActivityLog.PORT).appendAll(many);

        List<Activity> standing =
                Standing.read(storage.port(ActivityHistory.PORT), HistoryQuery.ofMember(Samples.ANA, NOON));

        assertThat(standing).hasSize(2499).isSortedAccordingTo(Activity.IN_TIME);
    }

    private static Activity byBen(String id, String target) {
        return Activity.retraction(
                new ActivityId(id), new io.communitykit.MemberId("ben"), new ActivityId(target), NOON);
    }
}
