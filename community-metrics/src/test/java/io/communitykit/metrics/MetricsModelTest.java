package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.member.Member;
import io.communitykit.metrics.audience.Period;
import io.communitykit.metrics.engagement.ActivityWeight;
import io.communitykit.metrics.engagement.Decay;
import io.communitykit.metrics.engagement.EngagementModel;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.response.ThreadStep;
import io.communitykit.metrics.retention.RetentionModel;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsModelTest {

    private static final String EVERYTHING = """
            id: garden
            version: "2"
            zone: Europe/Warsaw
            weekStart: sunday
            days: member
            active:
              - types: [question.asked, answer.posted]
              - {types: message.sent, channels: chat}
            apart:
              bots: {kinds: bot}
              staff: {members: [ola, jan], kinds: [staff, brand]}
            engagement:
              decay: {halfLife: P30D}
              days: 90
              weights:
                answers: {activity: {types: answer.posted}, weight: 4, perDay: 10}
                thanks: {activity: {types: post.upvoted}, weight: 0.5, to: recipient}
              levels:
                - {name: core, atLeast: 20}
              top: 5
            responses:
              first-answer:
                inThread:
                  opens: {activity: {types: question.asked}}
                  answers: {activity: {types: answer.posted}, thread: questionId}
                  closes: {activity: {types: content.removed}}
                  alsoFrom: staff
              first-contact:
                firstContact: {activity: {types: message.sent}}
            retention:
              askers: {start: {types: question.asked}, period: week, periods: 6, minOccurrences: 2}
            """;

    @Test
    void everyPartIsReadFromYaml() {
        assertThat(read(EVERYTHING)).isEqualTo(everything());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String yaml = ConfigWriter.yaml(everything());

        assertThat(read(yaml)).isEqualTo(everything());
    }

    @Test
    void anIdAloneIsAModel() {
        assertThat(read("id: garden")).isEqualTo(MetricsModel.of("garden").build());
    }

    @Test
    void aMonthlyFactorIsAnotherDecay() {
        MetricsModel model = read("""
                id: garden
                engagement:
                  decay: {monthly: 0.9}
                  weights: {posts: {activity: {types: post.published}, weight: 1}}
                """);

        assertThat(model.engagementModel().orElseThrow())
                .isEqualTo(EngagementModel.of(
                        new Decay.Monthly(new BigDecimal("0.9")),
                        Map.of("posts", ActivityWeight.of(ActivityFilter.of(ActivityTypes.POST_PUBLISHED), "1"))));
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        ConfigResult<MetricsModel> result =
                ConfigReader.create().load(ConfigSource.yaml("garden.yaml", """
                                id: garden
                                apart: {staff: {kinds: staf}}
                                engagement:
                                  decay: {halfLife: PT0S}
                                  weights:
                                    posts: {activity: {types: post.published}, weight: 1, perDay: 0}
                                  levels: [{name: core, atLeast: 2}, {name: core, atLeast: 1}]
                                responses:
                                  first-answer:
                                    inThread:
                                      opens: {activity: {types: question.asked}}
                                      answers: {activity: {types: answer.posted}, tread: questionId}
                                      alsoFrom: stuff
                                retention:
                                  weekly: {period: weak, periods: 5000}
                                """), MetricsModel.class);

        assertThat(result).isInstanceOf(ConfigResult.Rejected.class);
        List<String> problems = ((ConfigResult.Rejected<MetricsModel>) result)
                .problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                        .toList();
        assertThat(problems)
                .containsExactly(
                        "2:17 apart.staff.kinds was 'staf' but it must be one of 'person', 'staff', 'brand', 'bot';"
                                + " did you mean 'staff'?",
                        "4:11 engagement.decay.halfLife was 'PT0S', which is refused: it must be at least"
                                + " an hour, such as 'P30D'",
                        "6:59 engagement.weights.posts.perDay was 0 but it must be greater than 0",
                        "7:39 engagement.levels[1].name was 'core' but it must be different from all others",
                        "12:51 responses.first-answer.inThread.answers.tread is not a known key; did you mean"
                                + " 'thread'?",
                        "13:7 responses.first-answer.inThread.alsoFrom[0] was 'stuff' but it must be 'staff'",
                        "15:12 retention.weekly.period was 'weak' but it must be one of 'hour', 'day', 'week', 'month';"
                                + " did you mean 'week'?",
                        "15:26 retention.weekly.periods was 5000 but it must be at most 1000");
    }

    private static MetricsModel read(String yaml) {
        return ConfigReader.create()
                .load(ConfigSource.yaml("garden.yaml", yaml), MetricsModel.class)
                .orThrow();
    }

    private static MetricsModel everything() {
        Map<String, ActivityWeight> weights = new LinkedHashMap<>();
        weights.put(
                "answers",
                ActivityWeight.of(ActivityFilter.of(ActivityTypes.ANSWER_POSTED), "4")
                        .capped(10));
        weights.put(
                "thanks",
                new ActivityWeight(
                        ActivityFilter.of(ActivityTypes.POST_UPVOTED),
                        new BigDecimal("0.5"),
                        null,
                        ActivityWeight.Side.RECIPIENT));
        ActivityFilter asked = ActivityFilter.of(ActivityTypes.QUESTION_ASKED);
        return MetricsModel.of("garden")
                .version("2")
                .zone(ZoneId.of("Europe/Warsaw"))
                .weekStart(DayOfWeek.SUNDAY)
                .days(MetricsModel.Days.MEMBER)
                .active(
                        ActivityFilter.of(ActivityTypes.QUESTION_ASKED, ActivityTypes.ANSWER_POSTED),
                        new ActivityFilter(List.of(ActivityTypes.MESSAGE_SENT), Map.of(), List.of(), List.of("chat")))
                .apart("bots", Apart.kinds(Member.Kind.BOT))
                .apart(
                        "staff",
                        new Apart(
                                List.of(new MemberId("ola"), new MemberId("jan")),
                                List.of(Member.Kind.STAFF, Member.Kind.BRAND)))
                .engagement(new EngagementModel(
                        new Decay.HalfLife(Duration.ofDays(30)),
                        90,
                        weights,
                        List.of(new EngagementModel.Level("core", new BigDecimal("20"))),
                        5))
                .response(
                        "first-answer",
                        new ResponseModel.InThread(
                                List.of(ThreadStep.of(asked)),
                                List.of(ThreadStep.by(ActivityFilter.of(ActivityTypes.ANSWER_POSTED), "questionId")),
                                List.of(ThreadStep.of(ActivityFilter.of(ActivityTypes.CONTENT_REMOVED))),
                                List.of("staff")))
                .response(
                        "first-contact",
                        new ResponseModel.FirstContact(ActivityFilter.of(new ActivityType("message.sent"))))
                .retention("askers", new RetentionModel(List.of(asked), List.of(), Period.WEEK, 6, false, false, 2))
                .build();
    }
}
