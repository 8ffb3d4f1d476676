package io.communitykit.testkit.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.program.RewardsProgram;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases of rewards programs.
 *
 * <pre>{@code
 * config: club-rewards.yaml       # if left away, the same name without .test
 * cases:
 *   - name: a vote for a question makes a Student
 *     given:
 *       now: 2026-03-01T10:00:00Z # the clock, which each activity moves on
 *       activities:
 *         - {id: q, type: question.asked, actor: ania, about: "post:q-1"}
 *     whenever:                   # one or several
 *       - {type: post.upvoted, to: ania, about: "post:q-1", after: PT1H, with: {postType: question}}
 *     then:
 *       points: {ania: {reputation: 11}}
 *       badges: {ania: [Student]}
 *       levels: {ania: {trust: newcomer}}
 * }</pre>
 *
 * <p>An activity may have {@code id}, {@code type}, {@code actor}, {@code to}, {@code about}, {@code group},
 * {@code channel}, {@code at} or {@code after} (the one before; a minute if left away), {@code times} and {@code with},
 * its attributes. What {@code then} leaves away is not looked at; the badges of a member must be complete.
 */
public final class RewardsCases {

    private static final CaseType<RewardsProgram> TYPE = CaseType.of(RewardsProgram.class, File.class);

    private RewardsCases() {}

    /**
     * Gives what {@link CaseType#load} and test frameworks need.
     *
     * @return the type
     */
    public static CaseType<RewardsProgram> type() {
        return TYPE;
    }

    record File(@Nullable String config, @NotEmpty List<Case> cases) implements CaseFile<RewardsProgram>, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            CaseFile.checkNames(check, cases);
        }
    }

    record Case(
            @NotBlank String name,
            @Nullable Given given,

            @NotEmpty @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<ActivityEntry> whenever,

            @NotNull Then then)
            implements CaseFile.Entry<RewardsProgram> {

        @Override
        public void run(RewardsProgram program) {
            Timeline timeline = new Timeline(given == null ? null : given.now());
            List<Activity> before = given == null ? List.of() : timeline.activities(given.activities());
            RewardsScenario.of(program)
                    .given(before.toArray(new Activity[0]))
                    .whenever(timeline.activities(whenever).toArray(new Activity[0]))
                    .check(then.expectations());
        }
    }

    record Given(@Nullable Instant now, List<ActivityEntry> activities) {}

    record Then(
            Map<MemberId, Map<String, Long>> points,
            Map<MemberId, List<String>> badges,
            Map<MemberId, Map<String, String>> levels)
            implements SelfChecking {

        Then {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
            badges = Collections.unmodifiableMap(new LinkedHashMap<>(badges));
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }

        @Override
        public void check(ConfigCheck check) {
            if (expectations().isEmpty()) {
                check.missing("points", "points, 'badges' or 'levels' of a member");
            }
        }

        List<Expectation<Rewards>> expectations() {
            List<Expectation<Rewards>> all = new ArrayList<>();
            points.forEach((member, amounts) -> amounts.forEach(
                    (currency, amount) -> all.add(RewardsExpectations.points(member, currency, amount))));
            badges.forEach(
                    (member, names) -> all.add(RewardsExpectations.badges(member, names.toArray(new String[0]))));
            levels.forEach((member, names) ->
                    names.forEach((ladder, name) -> all.add(RewardsExpectations.level(member, ladder, name))));
            return all;
        }
    }
}
