package io.communitykit.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Preset;
import io.communitykit.poll.tally.TallyRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the tallies is reached from a poll that somebody writes. */
class EveryMethodTest {

    private static final List<String> OF_CHOICES = List.of("approval", "committee", "sequential-committee");
    private static final List<String> OF_SCORES = List.of("score", "star", "quadratic");

    static Stream<String> rules() {
        return Arrays.stream(TallyRule.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .filter(name -> !name.equals("preset"));
    }

    static Stream<Preset> presets() {
        return Arrays.stream(Preset.values());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPollInYamlNamesTheMethodAndCountsByIt(String rule) {
        Poll poll = read(kind(rule, rule + ": {" + (rule.equals("meek") ? "decimals: 9" : "") + "}"));

        assertThat(poll.kind().rule().getClass())
                .isEqualTo(Arrays.stream(TallyRule.class
                                .getAnnotation(JsonSubTypes.class)
                                .value())
                        .filter(type -> type.name().equals(rule))
                        .findFirst()
                        .orElseThrow()
                        .value());
        assertCounts(poll);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPollInYamlNamesThePresetAndCountsByIt(Preset preset) {
        String name = preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Poll poll = read(kind(preset.rule().countsScores() ? "star" : "stv", "preset: {name: " + name + "}"));

        assertThat(poll.kind().rule().resolved()).isEqualTo(preset.rule());
        assertCounts(poll);
    }

    @Test
    void whoeverSpendsTooManyCreditsIsToldHowMany() {
        PollHall hall = PollHall.open(
                new PollBuilder(read("scored: {rule: {quadratic: {credits: 9}}, min: -3, max: 3, step: 1}")));

        assertThat(hall.vote("ann", new Paper.Scores(Map.of("a", BigDecimal.valueOf(3)))))
                .isEqualTo(new VoteResult.Accepted());
        assertThat(hall.vote("ben", votes(3, -1)))
                .hasToString("InvalidBallot[reason=The ballot spent 10 credits but it must spend at most 9.]");
        assertThat(hall.vote("eve", votes(-2, 2))).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.close().tally().winners()).containsExactly("b");
    }

    private static Paper votes(int a, int b) {
        return new Paper.Scores(Map.of("a", BigDecimal.valueOf(a), "b", BigDecimal.valueOf(b)));
    }

    private static String kind(String rule, String stated) {
        if (rule.equals("plurality")) {
            return "single: {}";
        } else if (OF_CHOICES.contains(rule)) {
            return "approval: {rule: {" + stated + "}}";
        } else if (OF_SCORES.contains(rule)) {
            return "scored: {rule: {" + stated + "}, min: 0, max: 5, step: 1}";
        }
        return "ranked: {rule: {" + stated + "}}";
    }

    private static void assertCounts(Poll poll) {
        assertThat(read(ConfigWriter.yaml(poll), "")).isEqualTo(poll);
        PollHall hall = PollHall.open(new PollBuilder(poll));
        TallyRule rule = poll.kind().rule();
        Paper paper = rule.countsRankings()
                ? Paper.ranking("b", "a")
                : rule.countsScores() ? new Paper.Scores(Map.of("b", BigDecimal.valueOf(2))) : Paper.choice("b");

        assertThat(hall.vote("ann", paper)).isEqualTo(new VoteResult.Accepted());
        assertThat(hall.close().chosen()).containsExactly("b");
        assertThat(hall.result().tally().rule()).isEqualTo(rule.resolved());
    }

    private static Poll read(String kind) {
        return read(
                "id: p\nquestion: Which light?\nkind: {" + kind, "}\noptions: [{id: a, text: A}, {id: b, text: B}]\n");
    }

    private static Poll read(String head, String tail) {
        return ConfigReader.create()
                .load(ConfigSource.yaml("poll.yaml", head + tail), Poll.class)
                .orThrow();
    }
}
