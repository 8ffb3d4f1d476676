package io.communitykit.activity;

import static io.communitykit.activity.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {

    @Test
    void theBuilderSetsEveryPart() {
        Activity activity = Activity.of("a-1", "post.upvoted", "ana", NOON)
                .to(new MemberId("ben"))
                .about(Subject.post("p-1"))
                .inGroup(new GroupId("portraits"))
                .via("forum")
                .sequence(7)
                .with("postType", "question")
                .with("delayDays", 3)
                .with("first", true)
                .with("weight", new Value.Exact(new BigDecimal("0.5")))
                .build();

        assertThat(activity)
                .isEqualTo(new Activity(
                        new ActivityId("a-1"),
                        ActivityTypes.POST_UPVOTED,
                        new MemberId("ana"),
                        new MemberId("ben"),
                        Subject.post("p-1"),
                        new GroupId("portraits"),
                        "forum",
                        NOON,
                        7,
                        Attributes.none()
                                .with("postType", new Value.Text("question"))
                                .with("delayDays", new Value.Whole(3))
                                .with("first", new Value.Truth(true))
                                .with("weight", new Value.Exact(new BigDecimal("0.5")))));
    }

    @Test
    void onlyTheFirstFourPartsAreNeeded() {
        Activity activity = Activity.of("a-1", "question.asked", "ana", NOON).build();

        assertThat(activity.recipient()).isNull();
        assertThat(activity.subject()).isNull();
        assertThat(activity.group()).isNull();
        assertThat(activity.channel()).isNull();
        assertThat(activity.sequence()).isZero();
        assertThat(activity.attributes()).isEqualTo(Attributes.none());
        assertThat(activity.retracts()).isEmpty();
    }

    @Test
    void timeIsCutToMicroseconds() {
        Instant fine = Instant.parse("2026-03-01T12:00:00.123456789Z");

        assertThat(Samples.asked("a", fine))
                .isEqualTo(Samples.asked("a", Instant.parse("2026-03-01T12:00:00.123456Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void timeOutsideTheYears1To9999IsRefused(Instant strange) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.asked("a", strange))
                .withMessage("activity.occurredAt was " + strange + " but it must be in the years 1 to 9999");
    }

    @Test
    void timeBeforeTheEpochIsCutDownwardsToo() {
        assertThat(Samples.asked("a", Instant.parse("1969-12-31T23:59:59.999999999Z"))
                        .occurredAt())
                .isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @Test
    void aBlankChannelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Activity.of("a-1", "question.asked", "ana", NOON)
                        .via(" ")
                        .build())
                .withMessage("activity.channel was ' ' but it must not be blank");
    }

    @Test
    void aRetractionNamesItsTarget() {
        Activity retraction = Samples.retraction("r-1", "a-1");

        assertThat(retraction.type()).isEqualTo(ActivityTypes.ACTIVITY_RETRACTED);
        assertThat(retraction.subject()).hasToString("activity:a-1");
        assertThat(retraction.retracts()).contains(new ActivityId("a-1"));
    }

    @Test
    void anActivityAboutAnActivityRetractsNothing() {
        Activity liked = Activity.of("a-2", "post.liked", "ana", NOON)
                .about(new Subject(Subject.ACTIVITY, "a-1"))
                .build();

        assertThat(liked.retracts()).isEmpty();
    }

    @Test
    void aRetractionOfNothingIsRefused() {
        Activity.Builder bare = Activity.of("r-1", "activity.retracted", "ana", NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(bare::build)
                .withMessage("activity.subject of retraction r-1 was null but it must name an activity, such as"
                        + " 'activity:a-1'");
        assertThatIllegalArgumentException()
                .isThrownBy(bare.about(Subject.post("p-1"))::build)
                .withMessageContaining("was post:p-1 but");
    }

    @Test
    void aRetractionOfItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.retraction("r-1", "r-1"))
                .withMessage("retraction r-1 named itself but it must name another activity");
    }

    @Test
    void activitiesAreOrderedByTimeThenSequenceThenId() {
        Activity early = Samples.asked("z", NOON.minusSeconds(1));
        Activity first =
                Activity.of("z", "question.asked", "ana", NOON).sequence(-1).build();
        Activity lowId = Samples.asked("a");
        Activity highId = Samples.asked("b");
        Activity last =
                Activity.of("a", "question.asked", "ana", NOON).sequence(1).build();
        List<Activity> inTime = List.of(early, first, lowId, highId, last);

        assertThat(List.of(last, highId, early, lowId, first).stream().sorted(Activity.IN_TIME))
                .containsExactlyElementsOf(inTime);
        assertThat(inTime.stream().map(Activity::moment)).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asked",
                "Question.asked",
                "question.",
                ".asked",
                "question..asked",
                "question asked",
                "question.1st",
                "frage.gestellt!",
                "q.ä",
                ""
            })
    void aTypeOfAnotherFormIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityType(name))
                .withMessageStartingWith("activity type was '" + name + "' but it must be dotted lower case words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"question.asked", "live-session.joined", "a.b", "level2.reached.again"})
    void aTypeOfTheHostIsWelcome(String name) {
        assertThat(new ActivityType(name)).hasToString(name);
    }

    @Test
    void aTypeHas100CharactersAtMost() {
        assertThat(new ActivityType("a." + "b".repeat(98)).name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new ActivityType("a." + "b".repeat(99)));
    }
}
