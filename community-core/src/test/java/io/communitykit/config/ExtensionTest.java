package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.HouseRules.PostTest;
import io.communitykit.config.sample.MoonRule;
import io.communitykit.config.sample.MoonRule.Phase;
import io.communitykit.config.sample.ToyEngine;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    private static final String RULES = """
            id: a
            version: 1
            rules:
              - name: r
                when:
                  not:
                    CONDITION
                then: {verdict: hold}
            """;

    private final ConfigReader reader = ConfigReader.builder()
            .extension("phaseOfMoon", MoonRule.class, MoonRule::compile)
            .build();

    @Test
    void anExtensionGoesFromTheFileToTheEnginesAnswer() {
        HouseRules rules = load("phaseOfMoon: {phases: [full-moon]}").orThrow();
        ToyEngine engine = new ToyEngine(rules);

        assertThat(engine.matching("FULL_MOON tonight")).isEmpty();
        assertThat(engine.matching("nothing tonight")).containsExactly(0);
    }

    @Test
    void anExtensionIsEqualToItsTwinBuiltInJava() {
        HouseRules.Condition read = load("phaseOfMoon: {phases: [full-moon], grace: P1D}")
                .orThrow()
                .rules()
                .get(0)
                .when();
        MoonRule settings =
                new MoonRule(new LinkedHashSet<>(List.of(Phase.FULL_MOON)), Optional.of(Duration.ofDays(1)));

        HouseRules.Condition built =
                new HouseRules.Not(new HouseRules.Custom(Extension.of("phaseOfMoon", settings, MoonRule::compile)));
        assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(read).hasToString(built.toString());
        assertThat(ConfigHash.of((Record) read)).isEqualTo(ConfigHash.of((Record) built));
    }

    @Test
    void anExtensionIsWrittenAndReadAgain() {
        HouseRules rules = load("phaseOfMoon: {phases: [full-moon, new-moon]}").orThrow();

        String yaml = ConfigWriter.yaml(rules);
        assertThat(yaml).contains("      not:\n        phaseOfMoon:\n          phases:\n            - full-moon\n");
        assertThat(reader.load(ConfigSource.yaml("y.yaml", yaml), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
        assertThat(reader.load(ConfigSource.json("y.json", ConfigWriter.json(rules)), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
    }

    @Test
    void anExtensionsProblemsAreToldLikeOurs() {
        assertThat(problems("phaseOfMoon: {phases: [], grace: -P1D}"))
                .containsExactly(
                        "x.yaml:7:23: rules[0].when.not.phaseOfMoon.phases was an empty list"
                                + " but it must be a list of at least one entry",
                        "x.yaml:7:35: rules[0].when.not.phaseOfMoon.grace was '-P1D'"
                                + " but it must be a positive duration such as 'P7D'");
        assertThat(problems("phaseOfMoon: {phase: [ful-moon]}"))
                .containsExactly(
                        "x.yaml:7:23: rules[0].when.not.phaseOfMoon.phase is not a known key; did you mean 'phases'?",
                        "x.yaml:7:31: rules[0].when.not.phaseOfMoon.phase[0] was 'ful-moon' but it must be one of"
                                + " 'new-moon', 'half-moon', 'full-moon'; did you mean 'full-moon'?");
        assertThat(problems("phaseOfMon: {phases: [full-moon]}"))
                .containsExactly(
                        "x.yaml:7:9: rules[0].when.not.phaseOfMon is not a known key; did you mean 'phaseOfMoon'?");
    }

    @Test
    void anExtensionsOwnCheckRuns() {
        ConfigReader lenient = ConfigReader.builder()
                .extension("phaseOfMoon", MoonRule.class, PostTest.class, moon -> text -> true)
                .build();
        ConfigResult<HouseRules> result =
                lenient.load(source("phaseOfMoon: {phases: [full-moon, half-moon, new-moon]}"), HouseRules.class);

        assertThat(((ConfigResult.Rejected<HouseRules>) result).problems())
                .extracting(Problem::message)
                .containsExactly("rules[0].when.not.phaseOfMoon.phases was a list of 3"
                        + " but it must be a list without at least one phase");
    }

    @Test
    void whatACompilerRefusesIsAProblem() {
        assertThat(problems("phaseOfMoon: {phases: [half-moon]}"))
                .containsExactly("x.yaml:7:9: rules[0].when.not.phaseOfMoon was an object, which is refused:"
                        + " half moons are not supported yet");
    }

    @Test
    void aTypedExtensionIsUnknownToOtherUnions() {
        ConfigReader other = ConfigReader.builder()
                .extension("phaseOfMoon", MoonRule.class, Runnable.class, moon -> () -> {})
                .build();
        ConfigResult<HouseRules> result = other.load(source("phaseOfMoon: {phases: [full-moon]}"), HouseRules.class);

        assertThat(((ConfigResult.Rejected<HouseRules>) result).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.UNKNOWN_KEY);
    }

    @Test
    void aCompilerOfTheWrongResultIsTheHostsMistake() {
        ConfigReader wrong = ConfigReader.builder()
                .extension("phaseOfMoon", MoonRule.class, moon -> "a text")
                .build();

        assertThatThrownBy(() -> wrong.load(source("phaseOfMoon: {phases: [full-moon]}"), HouseRules.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the compiler of extension 'phaseOfMoon' gave a java.lang.String but"
                        + " io.communitykit.config.sample.HouseRules$Condition needs a"
                        + " io.communitykit.config.sample.HouseRules$PostTest");
    }

    @Test
    void namesMustBeNewAndNotBlank() {
        ConfigReader.Builder builder = ConfigReader.builder().extension("a", MoonRule.class, MoonRule::compile);
        ConfigReader clash = ConfigReader.builder()
                .extension("all", MoonRule.class, MoonRule::compile)
                .build();

        assertThatThrownBy(() -> builder.extension("a", MoonRule.class, MoonRule::compile))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.extension(" ", MoonRule.class, MoonRule::compile))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Extension.of(" ", new EveryTypeless(), settings -> settings))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clash.load(source("any: []"), HouseRules.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("extension 'all' has the name of a branch");
    }

    @Test
    void aUnionWithoutExtensionsDoesNotMindThem() {
        assertThat(reader.load(ConfigSource.yaml("x.yaml", "text: a"), EveryType.class))
                .isInstanceOf(ConfigResult.Loaded.class);
    }

    /** Settings of nothing. */
    record EveryTypeless() {}

    private static ConfigSource source(String condition) {
        return ConfigSource.yaml("x.yaml", RULES.replace("CONDITION", condition));
    }

    private ConfigResult<HouseRules> load(String condition) {
        return reader.load(source(condition), HouseRules.class);
    }

    /** The first lines: the excerpts are tested elsewhere. */
    private List<String> problems(String condition) {
        return ((ConfigResult.Rejected<HouseRules>) load(condition))
                .problems().stream()
                        .map(Problem::text)
                        .map(text -> text.lines().findFirst().orElse(""))
                        .toList();
    }
}
