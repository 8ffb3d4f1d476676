package io.communitykit.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.Problem;
import io.communitykit.moderation.policy.HostCondition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTypeTest {

    private static final ConfigReader READER = ConfigReader.create();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void rules() throws IOException {
        write("rules.yaml", """
                id: rules
                version: "1"
                lists: {unkind: {terms: [blockhead]}}
                rules:
                  - name: unkind-words
                    when: {words: {list: unkind}}
                    then: {verdict: hold}
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private RuleSuite<ModerationPolicy> load(String name, String text) throws IOException {
        return ModerationCases.type().load(write(name, text), READER);
    }

    private List<Problem> problems(String text) {
        return catchThrowableOfType(ConfigException.class, () -> load("rules.test.yaml", text))
                .problems();
    }

    @Test
    void aFailingCaseTellsItsFileAndLineAndShowsTheTable() throws IOException {
        RuleSuite<ModerationPolicy> suite = load("rules.test.yaml", """
                cases:
                  - name: fine
                    whenever: {text: Hello}
                    then: {verdict: allow}

                  - name: wrong
                    whenever: {text: You blockhead}
                    then: {verdict: allow, rules: []}
                """);
        RuleFailure failure = catchThrowableOfType(RuleFailure.class, suite::run);
        assertThat(failure)
                .hasMessageStartingWith(folder.resolve("rules.test.yaml")
                        + ":6:5: case 'wrong': 2 of 2 did not hold\n"
                        + "  what     expected  actual\n"
                        + "x verdict  allow     hold\n"
                        + "x rules    []        [unkind-words]\n");
        assertThat(suite.cases()).extracting(RuleCase::name).containsExactly("fine", "wrong");
    }

    @Test
    void theSameCaseMayBeRunUnderOtherRules() throws IOException {
        RuleSuite<ModerationPolicy> suite = load("rules.test.yaml", """
                cases:
                  - name: kept
                    whenever: {text: You blockhead}
                    then: {verdict: hold}
                """);
        suite.run();
        ModerationPolicy without = ModerationPolicy.of("rules", "2").build();
        assertThatThrownBy(() -> suite.cases().get(0).run(without)).isInstanceOf(RuleFailure.class);
    }

    @Test
    void aMisspeltKeyIsAProblemWithItsPlace() {
        assertThat(problems("""
                        cases:
                          - name: wrong
                            whenever: {text: Hello}
                            then: {verdict: alow, ruels: []}
                        """))
                .anySatisfy(problem -> {
                    assertThat(problem.source()).endsWith("rules.test.yaml");
                    assertThat(problem.path()).isEqualTo("cases[0].then.ruels");
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.column()).isEqualTo(27);
                    assertThat(problem.suggestion()).contains("rules");
                })
                .anySatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo("cases[0].then.verdict");
                    assertThat(problem.suggestion()).contains("allow");
                });
    }

    @Test
    void aCaseThatExpectsNothingIsAProblem() {
        assertThat(problems("cases: [{name: empty, whenever: {text: Hello}, then: {}}]"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).startsWith("cases[0].then"));
    }

    @Test
    void aFileWithoutCasesIsAProblem() {
        assertThat(problems("cases: []")).extracting(Problem::path).containsExactly("cases");
    }

    @Test
    void twoCasesOfOneNameAreAProblem() {
        assertThat(problems("""
                        cases:
                          - {name: same, whenever: {text: a}, then: {verdict: allow}}
                          - {name: same, whenever: {text: b}, then: {verdict: allow}}
                        """))
                .extracting(Problem::path, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("cases[1].name", 3));
    }

    @Test
    void whatIsWrongWithTheRulesIsToldWithTheirPlace() throws IOException {
        write("broken.yaml", "id: broken\nversion: \"1\"\nrules: [{name: x, when: {words: {list: no}}, then: {}}]\n");
        assertThatThrownBy(() -> load(
                        "any.yaml",
                        "config: broken.yaml\ncases: [{name: x, whenever: {text: a}, then: {verdict: allow}}]"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("broken.yaml:3:");
    }

    @Test
    void aTestFileOfAnotherNameMustNameItsConfiguration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> load("any.yaml", "cases: [{name: x, whenever: {text: a}, then: {verdict: allow}}]"))
                .withMessageContaining("'any.yaml'");
    }

    /** A host's own condition. */
    record Shout(int letters) {}

    @Test
    void theReaderOfTheHostKnowsItsExtensions() throws IOException {
        ConfigReader host = ConfigReader.builder()
                .extension(
                        "shout",
                        Shout.class,
                        HostCondition.class,
                        shout -> known -> Truth.of(known.parts().values().stream()
                                        .flatMapToInt(String::chars)
                                        .filter(Character::isUpperCase)
                                        .count()
                                >= shout.letters()))
                .build();
        write("loud.yaml", """
                id: loud
                version: "1"
                rules: [{name: loud, when: {shout: {letters: 4}}, then: {verdict: label}}]
                """);
        Path cases = write("loud.test.yaml", """
                cases:
                  - {name: loud, whenever: {text: HELLO}, then: {rules: [loud]}}
                  - {name: quiet, whenever: {text: Hello}, then: {rules: []}}
                """);
        ModerationCases.type().load(cases, host).run();
    }
}
