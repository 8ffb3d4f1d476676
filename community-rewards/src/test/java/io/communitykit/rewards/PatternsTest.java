package io.communitykit.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.CommunityException;
import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.Span;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternsTest {

    private static final MemberId ADA = new MemberId("ada");
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Storage storage = InMemoryStorage.create();
    private final Rewards rewards = Rewards.of(program(), storage);
    private final Activities activities =
            Activities.builder(storage).inline(rewards).build();
    private int count;

    private static RewardsProgram program() {
        return ConfigReader.read(
                Path.of("src/test/resources/io/communitykit/rewards/patterns.yaml"), RewardsProgram.class);
    }

    private void happens(String type, Duration after, String attribute, long value) {
        activities.record(Activity.of("a" + count++, type, "ada", BEGIN.plus(after))
                .with(attribute, value)
                .build());
    }

    private List<String> tiers() {
        return rewards.badges(ADA).stream()
                .map(entry -> entry.badge() + "/" + entry.tier())
                .toList();
    }

    @Test
    void aStreakWithinATimePaysItsTiersAndTakesThemBackTogether() {
        for (int minute = 0; minute < 5; minute++) {
            happens("question.voted", Duration.ofMinutes(minute), "value", 60);
        }
        assertThat(tiers()).containsExactly("Hot Hand/warm", "Hot Hand/hot");
        assertThat(rewards.points(ADA, "karma")).isEqualTo(60);
        assertThat(rewards.badges(ADA).get(1).span()).isEqualTo(new Span(BEGIN, BEGIN.plus(Duration.ofMinutes(4))));

        activities.record(
                Activity.retraction(new ActivityId("r"), Activity.ANONYMOUS, new ActivityId("a1"), BEGIN.plus(DAY)));
        assertThat(tiers()).containsExactly("Hot Hand/warm");
        assertThat(rewards.points(ADA, "karma")).isEqualTo(10);
    }

    @Test
    void aTemporaryBadgeIsHeldForItsTime() {
        happens("reputation.changed", Duration.ZERO, "value", 100);
        Instant over = BEGIN.plus(Duration.ofDays(30));

        assertThat(rewards.badges(ADA, BEGIN)).hasSize(1);
        assertThat(rewards.badges(ADA, over.minusNanos(1000))).hasSize(1);
        assertThat(rewards.badges(ADA, over)).isEmpty();
        assertThat(rewards.badges(ADA).get(0).expires()).isEqualTo(over);
    }

    @Test
    void weeksInARowAreCountedOverNewYearToo() {
        Instant december = Instant.parse("2025-12-15T12:00:00Z");
        for (int week = 0; week < 4; week++) {
            for (int post = 0; post < 2; post++) {
                happens("post.written", Duration.between(BEGIN, december).plusDays(7L * week + post), "value", 1);
            }
        }
        assertThat(tiers()).containsExactly("Regular/month");
    }

    @Test
    void whatAPatternReachedWaitsUntilTheShareHolds() {
        for (int day = 0; day < 5; day++) {
            ask(day, true);
            if (day < 4) {
                ask(day, false);
                ask(day, false);
            }
        }
        assertThat(tiers()).as("8 of 13 failed").isEmpty();
        ask(6, true);
        ask(6, true);
        assertThat(tiers()).as("8 of 15 failed").isEmpty();
        ask(7, true);
        assertThat(tiers()).as("8 of 16 failed").containsExactly("Curious/five days");
    }

    private void ask(int day, boolean open) {
        activities.record(Activity.of(
                        "q" + count++,
                        "question.asked",
                        "ada",
                        BEGIN.plus(DAY.multipliedBy(day)).plusSeconds(count))
                .with("open", open)
                .build());
    }

    @Test
    void theFirstTierThatPassesIsEarnedAndNoOther() {
        happens("question.scored", Duration.ZERO, "value", 90);
        happens("question.scored", Duration.ofMinutes(1), "value", 80);
        happens("question.scored", Duration.ofMinutes(2), "value", 70);

        assertThat(tiers()).containsExactly("Marksman/gold", "Marksman/silver");
    }

    @Test
    void aRatingGoesUpAndDownWithItsPoints() {
        happens("player.rated", Duration.ZERO, "average", 90);
        assertThat(rewards.ratings(ADA)).isEqualTo(Map.of("skill", 3L));
        assertThat(rewards.points(ADA, "karma")).isEqualTo(20);

        happens("player.rated", Duration.ofMinutes(1), "average", 70);
        happens("player.rated", Duration.ofMinutes(2), "average", 10);
        assertThat(rewards.ratings(ADA)).isEqualTo(Map.of("skill", 2L));
        assertThat(rewards.points(ADA, "karma")).isEqualTo(10);
        assertThat(rewards.ratings(new MemberId("nobody"))).isEqualTo(Map.of("skill", 1L));
    }

    @Test
    void whatIsMissingForAPatternIsExplained() {
        happens("question.voted", Duration.ZERO, "value", 60);
        happens("question.voted", Duration.ofMinutes(1), "value", 60);

        BadgeExplanation explanation = rewards.explain(ADA, "Hot Hand");

        assertThat(explanation.parts()).singleElement().satisfies(part -> {
            assertThat(part.have()).isEqualTo(2);
            assertThat(part.need()).isEqualTo(3);
        });
    }

    @Test
    void aRebuildIsSeenFirstAsADifference() {
        happens("question.scored", Duration.ZERO, "value", 90);
        RewardsProgram next = ConfigReader.create()
                .load(ConfigSource.yaml("next.yaml", """
                        id: patterns
                        version: "2"
                        points:
                          karma: {rules: {scored: {on: {types: question.scored}, to: actor, amount: {fixed: 7}}}}
                        """), RewardsProgram.class)
                .orThrow();
        Rewards changed = Rewards.of(next, storage);

        Difference difference = changed.preview();

        assertThat(difference.members().get(ADA))
                .isEqualTo(new Difference.Change(Map.of("karma", 7L), Map.of("Marksman/gold", -1)));
        assertThat(difference.gaining()).containsExactly(ADA);
        assertThat(difference.losing()).containsExactly(ADA);
        assertThat(difference.totals()).isEqualTo(Map.of("karma", 7L));
        assertThat(rewards.points(ADA, "karma")).as("nothing was written").isZero();
        assertThat(tiers()).containsExactly("Marksman/gold");

        changed.rebuild().orElseThrow();
        assertThat(changed.points(ADA, "karma")).isEqualTo(7);
        assertThat(changed.badges(ADA)).isEmpty();
        assertThat(changed.preview().members()).isEmpty();
    }

    @Test
    void aProgramThatWasEditedWithoutANewVersionIsNoticed() {
        happens("question.scored", Duration.ZERO, "value", 90);
        RewardsProgram edited = new RewardsProgram("patterns", "1", null, null, null, null, null);

        assertThatThrownBy(() -> Rewards.of(edited, storage).rebuild())
                .isInstanceOf(CommunityException.class)
                .hasMessageMatching("program patterns@1 has the hash \\w{64} but it was applied with the hash \\w{64};"
                        + " an edited program must have another version");
    }

    @Test
    void aTakenBackBadgeKeepsItsTierInTheLog() {
        happens("question.scored", Duration.ZERO, "value", 90);
        BadgeEntry entry = rewards.badges(ADA).get(0);

        assertThat(entry.takenBack().award()).isEqualTo(entry.award());
        assertThat(entry.takenBack().tier()).isEqualTo("gold");
    }

    @Test
    void everyMistakeInAPatternIsTold() {
        String broken = """
                id: broken
                version: "1"
                badges:
                  Both: {to: actor, once: subject, when: {matches: {of: {types: a.b}, tiers: [{name: x}, {name: x}]}}}
                  Down: {to: actor, once: activity, when: {streak: {of: {types: a.b}, within: -PT1H, tiers: [{name: x, reaches: 5}, {name: y, reaches: 3, pays: {gold: 1}}]}}}
                  None: {to: actor, once: activity, when: {inPeriod: {of: {types: a.b}, tiers: [{name: x, reaches: 5}]}}}
                  Plain: {to: actor, once: activity, when: {first: {types: a.b}}, provided: {among: {types: a.b}, fails: {types: a.b}, atMost: 50}}
                  Share: {to: actor, once: member, when: {matches: {of: {types: a.b}, tiers: [{name: x}]}}, provided: {among: {types: a.b}, fails: {types: a.b}, atMost: 101}}
                """;
        ConfigResult<RewardsProgram> result =
                ConfigReader.create().load(ConfigSource.yaml("rewards.yaml", broken), RewardsProgram.class);

        List<String> problems = ((ConfigResult.Rejected<RewardsProgram>) result)
                .problems().stream()
                        .map(problem -> problem.toString().lines().findFirst().orElse(""))
                        .toList();

        assertThat(String.join("\n", problems))
                .contains("badges.Both.once was 'subject' but it must be member or activity")
                .contains("tiers[1].name")
                .contains("within was '-PT1H' but it must be a positive duration")
                .contains("tiers[1].reaches was 3 but it must be more than 5, where the tier before begins")
                .contains("pays.gold")
                .contains("badges.None.when.inPeriod.per is missing")
                .contains("badges.Plain.once was 'activity' but it must be member or subject")
                .contains("badges.Plain.provided")
                .contains("badges.Share.provided.atMost was 101 but it must be at most 100");
    }
}
