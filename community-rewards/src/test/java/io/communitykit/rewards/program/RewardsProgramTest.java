package io.communitykit.rewards.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.rewards.Award;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.RewardsEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RewardsProgramTest {

    private static final ConfigReader READER = ConfigReader.create();

    private static final String BROKEN = """
            id: broken
            version: "1"
            points:
              karma:
                caps: {daily: {points: -5, binds: [upvoted]}}
                rules:
                  upvote: {on: {types: post.upvoted}, to: recipent, amount: {fixed: 10}}
            badges:
              Nice: {to: recipient, once: subject, when: {score: {of: votes, reaches: 0}}}
              Both: {to: actor, once: member, when: {allOf: [{allOf: [{first: {types: post.liked}}]}]}}
            levels:
              trust: {of: karma, steps: [{name: low, from: 10}, {name: low, from: 10}]}
            """;

    private static RewardsProgram stackExchange() {
        return ConfigReader.read(
                Path.of("src/test/resources/io/communitykit/rewards/stack-exchange.yaml"), RewardsProgram.class);
    }

    private static List<String> problems(ConfigReader reader) {
        ConfigResult<RewardsProgram> result =
                reader.load(ConfigSource.yaml("rewards.yaml", BROKEN), RewardsProgram.class);
        return ((ConfigResult.Rejected<RewardsProgram>) result)
                .problems().stream().map(Object::toString).toList();
    }

    @Test
    void theRulesOfStackExchangeAreConfiguration() {
        RewardsEngine engine = RewardsEngine.compile(stackExchange());
        Activity vote = Activity.of("v", "post.upvoted", "anonymous", Instant.parse("2021-05-01T23:59:59.999Z"))
                .to(new MemberId("17"))
                .about(Subject.post("post/1"))
                .with("communityWiki", false)
                .with("postType", "question")
                .build();

        Earnings earnings = engine.replay(List.of(vote));

        assertThat(engine.program().badges()).hasSize(27);
        assertThat(earnings.points(new MemberId("17"), "reputation")).isEqualTo(11);
        assertThat(earnings.badges(new MemberId("17")))
                .extracting(Award.Badge::badge)
                .containsExactly("Student");
    }

    @Test
    void writingAndReadingGivesAnEqualProgram() {
        RewardsProgram program = stackExchange();

        String written = ConfigWriter.yaml(program);

        assertThat(READER.load(ConfigSource.yaml("again.yaml", written), RewardsProgram.class)
                        .orThrow())
                .isEqualTo(program);
    }

    @Test
    void whatIsLeftAwayHasItsDefault() {
        RewardsProgram program = READER.load(ConfigSource.yaml("small.yaml", """
                                id: small
                                version: "1"
                                points:
                                  karma:
                                    caps: {daily: {points: 5, binds: liked}}
                                    rules: {liked: {on: {types: post.liked}, to: actor, amount: {attribute: {name: n}}}}
                                """), RewardsProgram.class)
                .orThrow();

        assertThat(program.zone().getId()).isEqualTo("UTC");
        assertThat(program.badges()).isEmpty();
        PointCurrency karma = program.points().get("karma");
        assertThat(karma.start()).isZero();
        assertThat(karma.floor()).isNull();
        assertThat(karma.caps().get("daily")).isEqualTo(new Cap(5, CapPeriod.DAY, List.of("liked")));
        assertThat(karma.rules().get("liked").amount()).isEqualTo(new Amount.FromAttribute("n", 1L));
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        assertThat(problems(READER))
                .anyMatch(p -> p.contains("rewards.yaml:5:20: points.karma.caps.daily.points was -5"));
        assertThat(problems(READER)).anyMatch(p -> p.contains("to was 'recipent'") && p.contains("'recipient'"));
        assertThat(problems(READER)).anyMatch(p -> p.contains("badges.Nice.when.score.reaches was 0"));
        assertThat(problems(READER)).anyMatch(p -> p.contains("rewards.yaml:12:") && p.contains("steps[1].name"));
    }

    @Test
    void whatRefersToNothingAndWhatDoesNotFitTogetherIsTold() {
        assertThat(problems(READER))
                .anyMatch(p -> p.contains("binds[0] was 'upvoted'") && p.contains("must be 'upvote'"))
                .anyMatch(p -> p.contains("badges.Nice.when.score.of was 'votes'"))
                .anyMatch(p -> p.contains("when.allOf[0]") && p.contains("a criterion of another kind"))
                .anyMatch(p -> p.contains("steps[1].from was 10") && p.contains("more than 10"));
    }

    @Test
    void problemsAreToldInArabicToo() {
        ConfigReader arabic =
                ConfigReader.builder().locale(Locale.forLanguageTag("ar")).build();

        assertThat(problems(arabic)).anyMatch(p -> p.contains("أكبر من 10"));
    }
}
