package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.activity.Feed;
import io.communitykit.config.ConfigException;
import io.communitykit.member.Member;
import io.communitykit.member.MemberStore;
import io.communitykit.member.ZoneHistory;
import io.communitykit.metrics.audience.ActiveDay;
import io.communitykit.metrics.audience.Share;
import io.communitykit.metrics.network.NetworkModel;
import io.communitykit.metrics.network.NetworkReport;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadStep;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant NOW = NOON.plus(Duration.ofDays(10));
    private static final ResponseModel ANSWERS = ResponseModel.InThread.of(
            ThreadStep.of(ActivityFilter.of(ActivityTypes.QUESTION_ASKED)),
            ThreadStep.by(ActivityFilter.of(ActivityTypes.ANSWER_POSTED), "question"));

    private final InMemoryStorage storage = InMemoryStorage.create();

    @Test
    void tiesAreThoseOfMembersAndOfWhatStands() {
        Metrics metrics = metrics(MetricsModel.of("m")
                .apart("bots", Apart.members(new MemberId("robo")))
                .network(NetworkModel.of(ActivityFilter.of(ActivityTypes.MESSAGE_SENT)))
                .build());
        Activities activities = Activities.builder(storage)
                .clock(InstantSource.fixed(NOW))
                .inline(metrics)
                .build();
        for (String pair : List.of("ada>bea", "bea>ada", "ada>chi", "ada>robo", "ada>ada")) {
            String[] both = pair.split(">", 2);
            activities.record(Activity.of(pair, "message.sent", both[0], NOON)
                    .to(new MemberId(both[1]))
                    .build());
        }
        activities.record(Activity.retraction(
                new ActivityId("undo"), new MemberId("ada"), new ActivityId("ada>chi"), NOON.plusSeconds(1)));

        NetworkReport network = metrics.report(NOW).network().orElseThrow();

        assertThat(network.ties()).isEqualTo(2);
        assertThat(network.mutual()).isEqualTo(new Share(2, 2));
        assertThat(metrics.report(NOON).network().orElseThrow().ties()).isEqualTo(3);
        assertThat(metrics(MetricsModel.of("none").build()).report(NOW).network())
                .isEmpty();
    }

    @Test
    void membersCountedApartAreLeftOutOfEveryFigure() {
        Metrics metrics = metrics(MetricsModel.of("m")
                .apart("bots", Apart.kinds(Member.Kind.BOT))
                .response("answers", ANSWERS)
                .build());
        storage.port(MemberStore.PORT)
                .insert(new Member(
                        new MemberId("robo"),
                        Member.Kind.BOT,
                        NOON,
                        Set.of(),
                        List.of(),
                        ZoneHistory.always(ZoneOffset.UTC),
                        1));
        record(metrics, question("q", "ann", 0), answer("a-1", "robo", 1), answer("a-2", "bob", 2));

        MetricsReport report = metrics.report(NOW);
        assertThat(report.activities()).isEqualTo(2);
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.apart()).containsEntry("bots", new MetricsReport.ApartReport(1, 1));
        assertThat(report.responses().get("answers").survival().median()).contains(Duration.ofHours(2));
    }

    @Test
    void aMembersDayIsThatOfTheZoneTheyLivedInThen() {
        Metrics metrics =
                metrics(MetricsModel.of("m").days(MetricsModel.Days.MEMBER).build());
        ZoneHistory moved = ZoneHistory.always(ZoneId.of("Asia/Tokyo")).with(NOON, ZoneId.of("America/New_York"));
        storage.port(MemberStore.PORT).insert(Member.person(new MemberId("ann"), NOON, moved));
        record(metrics, post("p-1", "ann", Instant.parse("2024-04-30T16:00:00Z")), post("p-2", "bob", NOON));
        record(metrics, post("p-3", "ann", Instant.parse("2024-05-02T03:00:00Z")));

        List<ActiveDay> days = metrics.report(NOW).audience().days();
        assertThat(days.get(0)).isEqualTo(new ActiveDay(LocalDate.parse("2024-05-01"), 2, 2, 2));
        assertThat(days.get(1).active()).isZero();
    }

    @Test
    void aReportOfThePastKnowsNothingLater() {
        Metrics metrics = metrics(MetricsModel.of("m").build());
        record(metrics, post("p-1", "ann", NOON), post("p-2", "bob", NOON.plusSeconds(1)));

        assertThat(metrics.report(NOON).activities()).isEqualTo(1);
        assertThat(metrics.report(NOW).activities()).isEqualTo(2);
        assertThat(metrics.state(NOON).latest()).isEqualTo(NOON);
    }

    @Test
    void anAnswerThatIsTakenBackLeavesTheNextOne() {
        Metrics metrics =
                metrics(MetricsModel.of("m").response("answers", ANSWERS).build());
        record(metrics, question("q", "ann", 0), answer("a-1", "bob", 1), answer("a-2", "eve", 2));
        record(metrics, answer("a-3", "joe", 3));
        record(metrics, retraction("r-1", "a-1", 4));

        assertThat(median(metrics)).contains(Duration.ofHours(2));

        record(metrics, retraction("r-2", "a-2", 5));
        assertThat(median(metrics)).contains(Duration.ofHours(3));

        record(metrics, retraction("r-3", "r-1", 6));
        assertThat(median(metrics)).contains(Duration.ofHours(1));
    }

    @Test
    void aRetractionThatComesFirstHoldsWhenItsTargetComes() {
        Metrics metrics =
                metrics(MetricsModel.of("m").response("answers", ANSWERS).build());
        record(metrics, question("q", "ann", 0), retraction("r-1", "a-1", 2));
        record(metrics, answer("a-1", "bob", 1));

        assertThat(metrics.report(NOW).activities()).isEqualTo(1);
        assertThat(median(metrics)).isEmpty();
    }

    @Test
    void aNewVersionCountsFromTheBeginning() {
        Metrics old = metrics(MetricsModel.of("m").build());
        record(old, post("p-1", "ann", NOON));
        Metrics fresh = Metrics.of(MetricsModel.of("m").version("2").build(), storage);

        assertThat(fresh.report(NOW).activities()).isZero();
        Feed.of(storage, fresh).run(10);
        assertThat(fresh.report(NOW).activities()).isEqualTo(1);
        assertThat(old.report(NOW).activities()).isEqualTo(1);
    }

    @Test
    void whatIsStoredIsPlainJson() {
        Metrics metrics =
                metrics(MetricsModel.of("m").response("answers", ANSWERS).build());
        record(metrics, question("q", "ann", 0), answer("a-1", "bob", 1), answer("a-2", "bob", 2));
        record(metrics, retraction("r-1", "a-2", 3));
        JsonMapper json = JsonMapper.shared();

        for (MetricsSlice slice :
                storage.port(MetricsStore.PORT).page(Optional.empty(), 100).items()) {
            assertThat(json.readValue(json.writeValueAsString(slice), MetricsSlice.class))
                    .isEqualTo(slice);
        }
        for (ResponseThread thread :
                storage.port(ThreadStore.PORT).page(Optional.empty(), 100).items()) {
            assertThat(json.readValue(json.writeValueAsString(thread), ResponseThread.class))
                    .isEqualTo(thread);
        }
        for (RetractionMark mark : storage.port(RetractionMarkStore.PORT)
                .page(Optional.empty(), 100)
                .items()) {
            assertThat(json.readValue(json.writeValueAsString(mark), RetractionMark.class))
                    .isEqualTo(mark);
        }
    }

    @Test
    void aSliceIsAsLargeAsItsActiveMembers() {
        Metrics metrics = metrics(MetricsModel.of("m").build());
        for (int i = 0; i < 100; i++) {
            record(metrics, post("p-" + i, i % 2 == 0 ? "ann" : "bob", NOON.plusSeconds(i)));
        }

        for (MetricsSlice slice :
                storage.port(MetricsStore.PORT).page(Optional.empty(), 100).items()) {
            assertThat(slice.members()).hasSizeLessThanOrEqualTo(2);
            assertThat(slice.repeats()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void anUnknownGroupIsRefused() {
        ResponseModel.InThread thread = new ResponseModel.InThread(
                List.of(ThreadStep.of(ActivityFilter.of(ActivityTypes.QUESTION_ASKED))),
                List.of(ThreadStep.of(ActivityFilter.of(ActivityTypes.COMMENT_POSTED))),
                List.of(),
                List.of("staff"));

        assertThatThrownBy(() -> MetricsEngine.of(
                        MetricsModel.of("m").response("answers", thread).build()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("responses.answers.inThread.alsoFrom[0] was 'staff'");
    }

    @Test
    void aStateThatKnowsMoreIsRefused() {
        MetricsEngine engine = MetricsEngine.of(MetricsModel.of("m").build());
        MetricsState state = engine.start();
        engine.apply(state, post("p-1", "ann", NOON));

        assertThatThrownBy(() -> engine.report(state, NOON.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asOf");
    }

    private Metrics metrics(MetricsModel model) {
        return Metrics.of(model, storage);
    }

    private void record(Metrics metrics, Activity... happened) {
        Activities.builder(storage)
                .clock(InstantSource.fixed(NOW))
                .inline(metrics)
                .build()
                .record(List.of(happened))
                .orElseThrow();
    }

    private static Optional<Duration> median(Metrics metrics) {
        return metrics.report(NOW).responses().get("answers").survival().median();
    }

    private static Activity post(String id, String actor, Instant at) {
        return Activity.of(id, "post.published", actor, at).build();
    }

    private static Activity question(String id, String actor, int hour) {
        return Activity.of(id, "question.asked", actor, NOON.plus(Duration.ofHours(hour)))
                .about(Subject.post("q"))
                .build();
    }

    private static Activity answer(String id, String actor, int hour) {
        return Activity.of(id, "answer.posted", actor, NOON.plus(Duration.ofHours(hour)))
                .about(Subject.post(id))
                .with("question", "q")
                .build();
    }

    private static Activity retraction(String id, String target, int hour) {
        return Activity.retraction(
                new ActivityId(id), new MemberId("host"), new ActivityId(target), NOON.plus(Duration.ofHours(hour)));
    }
}
