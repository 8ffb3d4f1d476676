package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.member.Member;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.metrics.MetricsReport;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases of metrics models.
 *
 * <pre>{@code
 * config: club-metrics.yaml       # if left away, the same name without .test
 * cases:
 *   - name: an unanswered question waits
 *     given:
 *       now: 2026-03-01T10:00:00Z # the clock, which each activity moves on
 *       members: [{id: ania, kind: staff, zone: Europe/Warsaw}]
 *       activities: []            # written as for rewards
 *     whenever:
 *       activities: {type: question.asked, actor: ania, about: "post:q-1"}
 *       asOf: 2026-03-08T00:00:00Z  # when the report is made; at the last activity if left away
 *     then:
 *       figures: {"responses.first-answer.waiting": 1}
 *       scores: {ania: 3}
 * }</pre>
 *
 * <p>A figure is named by its path in {@link MetricsReport#toMap}, such as {@code audience.days[0].active}; what
 * {@code then} leaves away is not looked at.
 */
public final class MetricsCases {

    private static final CaseType<MetricsModel> TYPE = CaseType.of(MetricsModel.class, File.class);

    private MetricsCases() {}

    /**
     * Gives what {@link CaseType#load} and test frameworks need.
     *
     * @return the type
     */
    public static CaseType<MetricsModel> type() {
        return TYPE;
    }

    record File(@Nullable String config, @NotEmpty List<Case> cases) implements CaseFile<MetricsModel>, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            CaseFile.checkNames(check, cases);
        }
    }

    record Case(
            @NotBlank String name,
            @Nullable Given given,
            @NotNull Happening whenever,
            @NotNull Then then) implements CaseFile.Entry<MetricsModel> {

        @Override
        public void run(MetricsModel model) {
            Timeline timeline = new Timeline(given == null ? null : given.now());
            MetricsScenario scenario = MetricsScenario.of(model);
            List<Activity> before = List.of();
            if (given != null) {
                scenario =
                        scenario.members(MemberEntry.buildAll(given.members()).toArray(new Member[0]));
                before = timeline.activities(given.activities());
            }
            List<Activity> now = timeline.activities(whenever.activities());
            scenario.at(whenever.asOf() == null ? timeline.now() : whenever.asOf())
                    .given(before.toArray(new Activity[0]))
                    .whenever(now.toArray(new Activity[0]))
                    .check(then.expectations());
        }
    }

    record Given(@Nullable Instant now, List<MemberEntry> members, List<ActivityEntry> activities) {}

    record Happening(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<ActivityEntry> activities,

            @Nullable Instant asOf)
            implements SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (activities.isEmpty() && asOf == null) {
                check.missing("activities", "activities, or the instant of the report by 'asOf'");
            }
        }
    }

    record Then(Map<String, Value> figures, Map<MemberId, BigDecimal> scores) implements SelfChecking {

        Then {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        }

        @Override
        public void check(ConfigCheck check) {
            if (expectations().isEmpty()) {
                check.missing("figures", "figures by their paths, or 'scores' by member");
            }
        }

        List<Expectation<MetricsReport>> expectations() {
            List<Expectation<MetricsReport>> all = new ArrayList<>();
            figures.forEach((path, value) -> all.add(MetricsExpectations.figure(path, value.toString())));
            scores.forEach((member, score) -> all.add(MetricsExpectations.score(member, score)));
            return all;
        }
    }
}
