package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.HouseRules.Condition;
import io.communitykit.config.sample.HouseRules.Rule;
import io.communitykit.config.sample.HouseRules.TextLength;
import io.communitykit.config.sample.HouseRules.Verdict;
import io.communitykit.config.sample.HouseRules.WordList;
import io.communitykit.config.sample.HouseRules.Words;
import io.communitykit.config.sample.Samples;
import io.communitykit.config.sample.ToyEngine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConfigCheckTest {

    @Test
    void whatIsSoundHasNoProblems() {
        assertThat(ConfigCheck.problemsOf(Samples.java())).isEmpty();
        assertThat(ConfigCheck.require(Samples.java())).isEqualTo(Samples.java());
    }

    @Test
    void allRecordsWithinAreAskedAndTheirPathsAreWhole() {
        HouseRules rules = rules(
                List.of(list("slurs"), list("slurs")),
                new HouseRules.All(List.of(
                        new HouseRules.Not(new Words("slurz", 1)), new TextLength(5, 3), new TextLength(null, null))));

        assertThat(ConfigCheck.problemsOf(rules))
                .extracting(Problem::text)
                .containsExactly(
                        "HouseRules: lists[1].name was 'slurs' but it must be different from all others",
                        "HouseRules: rules[0].when.all[0].not.words.list was 'slurz' but it must be one of 'slurs',"
                                + " 'slurs'; did you mean 'slurs'?",
                        "HouseRules: rules[0].when.all[1].textLength.max was 3"
                                + " but it must be 5 or more, the smallest length allowed",
                        "HouseRules: rules[0].when.all[2].textLength.min is missing;"
                                + " it must be a whole number, unless max is given");
    }

    @Test
    void anEngineRefusesWhatFindsFaultWithItself() {
        HouseRules rules = rules(List.of(), new Words("absent", 1));

        assertThatThrownBy(() -> new ToyEngine(rules))
                .isInstanceOf(ConfigException.class)
                .hasMessage("HouseRules: rules[0].when.words.list was 'absent'"
                        + " but it must be defined, and nothing of its kind is");
    }

    @Test
    void aPartThatIsCheckedAloneKnowsNothingAroundIt() {
        assertThat(ConfigCheck.problemsOf(new Words("absent", 1))).isEmpty();
    }

    @Test
    void pathsLeadThroughMapsOptionalsAndSets() {
        Map<String, Faulty> map = new TreeMap<>(Map.of("a b", new Faulty("x", Optional.empty(), Map.of())));
        Faulty faulty = new Faulty("x", Optional.of(new Faulty("y", Optional.empty(), Map.of())), map);

        assertThat(ConfigCheck.problemsOf(faulty))
                .extracting(Problem::path)
                .containsExactly("name", "inner.name", "more['a b'].name");
    }

    @Test
    void expectationsMayHaveParametersAndUnknownKeysStayVisible() {
        Check check = new Check(it -> {
            it.reject("", "v", "at least {min} of {what}", "min", 3);
            it.reject("name", 4.5f + "", "{no.such.key}");
            it.reject("name", List.of(), "another list");
            it.missing("other", "given");
        });

        assertThat(ConfigCheck.problemsOf(check))
                .extracting(Problem::message)
                .containsExactly(
                        "the document was 'v' but it must be at least 3 of {what}",
                        "name was '4.5' but it must be {no.such.key}",
                        "name was an empty list but it must be another list",
                        "other is missing; it must be given");
    }

    @Test
    void parametersComeInPairs() {
        assertThatThrownBy(() -> ConfigCheck.problemsOf(new Check(it -> it.reject("", "v", "x", "min"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameters must be names and values in turn");
    }

    @Test
    void anExceptionNeedsAProblem() {
        assertThatThrownBy(() -> new ConfigException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHundredThousandRecordsWithinRecordsAreRefusedWithoutFillingTheStack() {
        Condition condition = new Words("a", 1);
        for (int i = 0; i < 100_000; i++) {
            condition = new HouseRules.Not(condition);
        }
        HouseRules deep = rules(List.of(list("a")), condition);

        assertThat(ConfigCheck.problemsOf(deep))
                .singleElement()
                .extracting(Problem::kind, Problem::message)
                .containsExactly(
                        ProblemKind.LIMIT,
                        "rules[0].when.not.not.not.not.not is nested deeper than 500 levels; it must be written"
                                + " flatter, such as by one list instead of conditions within conditions");
        assertThatThrownBy(() -> ConfigHash.of(deep)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConfigWriter.yaml(deep)).isInstanceOf(IllegalArgumentException.class);
    }

    record Faulty(String name, Optional<Faulty> inner, Map<String, Faulty> more) implements SelfChecking {
        @Override
        public void check(ConfigCheck check) {
            check.reject("name", name, "better");
        }
    }

    record Check(SelfChecking own) implements SelfChecking {
        @Override
        public void check(ConfigCheck check) {
            own.check(check);
        }
    }

    private static WordList list(String name) {
        return new WordList(name, new LinkedHashSet<>(List.of("x")));
    }

    private static HouseRules rules(List<WordList> lists, Condition condition) {
        HouseRules.Outcome hold = new HouseRules.Outcome(Verdict.HOLD, Optional.empty(), null);
        return new HouseRules(new HouseRules.RulesId("a"), 1, lists, List.of(new Rule("r", condition, hold)));
    }
}
