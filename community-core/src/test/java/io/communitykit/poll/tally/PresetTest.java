package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTest {

    private record Contest(TallyRule rule) {}

    @ParameterizedTest
    @EnumSource
    void everyPresetIsFoundByItsName(Preset preset) {
        String name = preset.name().toLowerCase(Locale.ROOT).replace('_', '-');

        Contest read = read("rule: { preset: { name: " + name + " } }");

        assertThat(read.rule().resolved()).isEqualTo(preset.rule());
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetSaysEveryOptionInConfiguration(Preset preset) {
        Contest stated = new Contest(preset.rule());

        assertThat(read(ConfigWriter.yaml(stated))).isEqualTo(stated);
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetCountsPapers(Preset preset) {
        Ballots.Builder ballots = Ballots.of(List.of("a", "b", "c"));
        PresetRule rule = new PresetRule(preset);
        if (rule.countsScores()) {
            ballots.add(new Paper.Scores(Map.of("a", BigDecimal.ONE)));
        } else {
            ballots.add(Paper.ranking("a", "b"), 3).add(Paper.ranking("b", "c"), 2);
        }

        TallyResult result = TallyEngine.of(rule, 1).count(ballots.build());

        assertThat(result.winners()).containsExactly("a");
        assertThat(result.rule()).isEqualTo(preset.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeded-order", "lot-in-table-order", "highest-scores"})
    void tiesOfAPresetCanBeStated(String step) {
        Contest read = read("""
                rule:
                  preset:
                    name: rctab-irv
                    ties: { steps: [%s], seed: 7 }
                """.formatted(step));

        assertThat(((IrvRule) read.rule().resolved()).ties().seed()).isEqualTo(7L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule: { preset: { name: scotish-stv } }",
                "rule: { preset: { name: albany, ties: { steps: [order] } } }",
                "rule: { preset: { ties: { steps: [order] } } }",
                "rule: { quadratic: { credits: -1 } }"
            })
    void whatIsNoPresetIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigException.class);
    }

    private static Contest read(String yaml) {
        return ConfigReader.create()
                .load(ConfigSource.yaml("contest.yaml", yaml), Contest.class)
                .orThrow();
    }
}
