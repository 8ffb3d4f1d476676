package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.MemberId;
import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    private final ConfigReader reader = ConfigReader.create();

    @TempDir
    private Path folder;

    @Test
    void yamlJsonAndJavaGiveTheSameRules() {
        assertThat(yaml(Samples.YAML, HouseRules.class)).isEqualTo(Samples.java());
        assertThat(json(Samples.JSON, HouseRules.class)).isEqualTo(Samples.java());
    }

    @Test
    void everyTypeIsRead() {
        EveryType read = yaml("""
                text: no
                count: -5
                total: 9223372036854775807
                enabled: true
                weight: 1.50
                pause: PT15M
                period: P1Y2M3D
                since: 2026-03-01T12:00:00Z
                day: 2026-03-01
                time: 08:30
                zone: Asia/Taipei
                language: zh-Hant-TW
                link: https://example.org/a?b=c
                weekday: Friday
                medium: inPerson
                owner: ada
                slug: abc
                scores: [3, 1, 2]
                tags: [b, a]
                names: single
                points: {z: 1, a.b: 0}
                hours: {monday: "08:00"}
                roles: {ada: host}
                grace: P1D
                inner: {medium: IN_PERSON}
                """, EveryType.class);

        assertThat(read.text()).isEqualTo("no");
        assertThat(read.count()).isEqualTo(-5);
        assertThat(read.total()).isEqualTo(Long.MAX_VALUE);
        assertThat(read.enabled()).isTrue();
        assertThat(read.weight()).isEqualTo(new BigDecimal("1.50"));
        assertThat(read.pause()).isEqualTo(Duration.ofMinutes(15));
        assertThat(read.period()).isEqualTo(Period.of(1, 2, 3));
        assertThat(read.since()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(read.day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(read.time()).isEqualTo(LocalTime.of(8, 30));
        assertThat(read.zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(read.language()).isEqualTo(Locale.forLanguageTag("zh-Hant-TW"));
        assertThat(read.link()).isEqualTo(URI.create("https://example.org/a?b=c"));
        assertThat(read.weekday()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(read.medium()).isEqualTo(EveryType.Medium.IN_PERSON);
        assertThat(read.owner()).isEqualTo(new MemberId("ada"));
        assertThat(read.slug()).isEqualTo("abc");
        assertThat(read.scores()).containsExactly(3, 1, 2);
        assertThat(read.tags()).containsExactly("b", "a");
        assertThat(read.names()).containsExactly("single");
        assertThat(read.points().keySet()).containsExactly("z", "a.b");
        assertThat(read.hours()).containsOnlyKeys(DayOfWeek.MONDAY);
        assertThat(read.roles()).containsOnlyKeys(new MemberId("ada"));
        assertThat(read.grace()).contains(Duration.ofDays(1));
        assertThat(read.inner().medium()).isEqualTo(EveryType.Medium.IN_PERSON);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "nobody", value = Nobody.class),
        @JsonSubTypes.Type(name = "first", value = First.class)
    })
    sealed interface Winner {}

    record Nobody() implements Winner {}

    record First(@JsonProperty(defaultValue = "1") Integer places) implements Winner {
        First {
            places = places == null ? 1 : places;
        }
    }

    record Contest(Winner winner, List<Winner> others) {}

    @Test
    void theNameOfABranchStandsForTheBranchWithoutSettings() {
        Contest written = yaml("{winner: {first: {}}, others: [{nobody: {}}, {first: {places: 2}}]}", Contest.class);

        assertThat(yaml("{winner: first, others: [nobody, first: {places: 2}]}", Contest.class))
                .isEqualTo(written);
        assertThat(json(
                        "{\"winner\": \"first\", \"others\": [\"nobody\", {\"first\": {\"places\": 2}}]}",
                        Contest.class))
                .isEqualTo(written);
    }

    @Test
    void absentAndEmptyKeysAreAlike() {
        EveryType absent = yaml("{}", EveryType.class);
        EveryType empty = yaml("text:\ncount: null\nscores:\npoints:\ngrace:\ninner:\n", EveryType.class);

        assertThat(absent).isEqualTo(empty);
        assertThat(absent.text()).isNull();
        assertThat(absent.total()).isZero();
        assertThat(absent.scores()).isEmpty();
        assertThat(absent.points()).isEmpty();
        assertThat(absent.grace()).isEmpty();
    }

    @Test
    void whatIsReadCannotBeChanged() {
        EveryType read = yaml("{scores: [1], tags: [a], points: {a: 1}}", EveryType.class);

        assertThatThrownBy(() -> read.scores().add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.tags().add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> read.points().put("b", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "N",
                "True",
                "FALSE",
                "Null",
                "~",
                "0o17",
                "0x1F",
                "0b101",
                "007",
                "1_000",
                "1:30",
                "190:20:30",
                "+5",
                ".5",
                ".inf",
                "2026-03-01",
                "1.2.3",
                "1e",
                "=",
                "08"
            })
    void onlyJsonsOwnTypesAreNotText(String plain) {
        boolean number = plain.equals(".inf");
        ConfigResult<EveryType> result = reader.load(ConfigSource.yaml("x.yaml", "text: " + plain), EveryType.class);

        assertThat(result).isInstanceOf(number ? ConfigResult.Rejected.class : ConfigResult.Loaded.class);
        if (!number) {
            assertThat(result.orThrow().text()).isEqualTo(plain);
        }
    }

    @Test
    void anchorsAndAliasesRepeatValues() {
        EveryType read = yaml("""
                text: &name ada
                slug: *name
                names: &all [a, b]
                inner: &inner
                  names: *all
                  inner: {tags: *all}
                """, EveryType.class);

        assertThat(read.slug()).isEqualTo("ada");
        assertThat(read.inner().names()).containsExactly("a", "b");
        assertThat(read.inner().inner().tags()).containsExactly("a", "b");
    }

    @Test
    void blockAndFoldedTextsAreRead() {
        EveryType read = yaml("text: |\n  one\n  two\nnames:\n  - >-\n    a\n    b\n  - 'it''s'\n", EveryType.class);

        assertThat(read.text()).isEqualTo("one\ntwo\n");
        assertThat(read.names()).containsExactly("a b", "it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndCountsOnce(String lineEnd) {
        String yaml = String.join(lineEnd, "\uFEFFtext: a", "", "count: x", "");
        String json = String.join(lineEnd, "{\"text\": \"a\",", "", " \"count\": \"x\"}", "");

        assertThat(problems(ConfigSource.yaml("x.yaml", yaml)).get(0).text())
                .isEqualTo(
                        "x.yaml:3:1: count was 'x' but it must be a whole number\n    3 | count: x\n      |        ^");
        assertThat(problems(ConfigSource.json("x.json", json)).get(0).line()).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkMovesNoColumn() {
        byte[] bytes = "\uFEFFcount: x".getBytes(StandardCharsets.UTF_8);

        assertThat(problems(ConfigSource.of("x.yaml", bytes)).get(0).text())
                .isEqualTo(
                        "x.yaml:1:1: count was 'x' but it must be a whole number\n    1 | count: x\n      |        ^");
    }

    @Test
    void filesAreReadByTheirEnding() throws IOException {
        Path yaml = Files.writeString(folder.resolve("a.yml"), Samples.YAML);
        Path json = Files.writeString(folder.resolve("a.JSON"), Samples.JSON);

        assertThat(ConfigReader.read(yaml, HouseRules.class)).isEqualTo(Samples.java());
        assertThat(ConfigReader.read(json, HouseRules.class)).isEqualTo(Samples.java());
    }

    @Test
    void theExceptionListsEverythingWithTheFilesName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "count: x\ntxt: b\n");

        assertThatThrownBy(() -> ConfigReader.read(file, EveryType.class))
                .isInstanceOf(ConfigException.class)
                .hasMessage(file + ":1:1: count was 'x' but it must be a whole number\n"
                        + "    1 | count: x\n"
                        + "      |        ^\n"
                        + file + ":2:1: txt is not a known key; did you mean 'text'?")
                .satisfies(thrown -> assertThat(((ConfigException) thrown).problems())
                        .extracting(Problem::kind)
                        .containsExactly(ProblemKind.WRONG_TYPE, ProblemKind.UNKNOWN_KEY));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        Path file = folder.resolve("absent.yaml");

        assertThat(problems(ConfigSource.of(file)))
                .extracting(Problem::text, Problem::kind)
                .containsExactly(tuple(file + ": the file does not exist", ProblemKind.UNREADABLE));
    }

    @Test
    void aFolderIsAProblem() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd.yaml"));

        assertThat(problems(ConfigSource.of(odd)).get(0).text()).startsWith(odd + ": the file cannot be read: ");
    }

    @Test
    void anUnknownEndingIsAProblem() {
        assertThat(problems(ConfigSource.of("rules.toml", new byte[0])).get(0).text())
                .isEqualTo("rules.toml: the name must end in .yaml, .yml or .json");
    }

    @Test
    void whatIsNotUtf8IsToldWithItsByte() {
        byte[] latin = "text: a\nslug: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(ConfigSource.of("x.yaml", latin)).get(0).text())
                .isEqualTo(
                        "x.yaml:2:10: the source is not UTF-8: byte 18 is 0xE9\n    2 | slug: caf\n      |          ^");
    }

    @Test
    void aTruncatedCharacterAndUtf16AreNotUtf8() {
        byte[] cut = {'t', ':', ' ', (byte) 0xC3};
        byte[] wide = "text: a".getBytes(StandardCharsets.UTF_16);

        assertThat(problems(ConfigSource.of("x.yaml", cut)).get(0).kind()).isEqualTo(ProblemKind.ENCODING);
        assertThat(problems(ConfigSource.of("x.yaml", wide)).get(0).message())
                .isEqualTo("the source is not UTF-8: byte 1 is 0xFE");
    }

    @Test
    void aProblemHasItsPartsAsWell() {
        Problem problem =
                problems(ConfigSource.yaml("x.yaml", "a: 1\nmedium: forun\n")).get(1);

        assertThat(problem.source()).isEqualTo("x.yaml");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(1);
        assertThat(problem.path()).isEqualTo("medium");
        assertThat(problem.kind()).isEqualTo(ProblemKind.BAD_VALUE);
        assertThat(problem.value()).isEqualTo("forun");
        assertThat(problem.expected()).isEqualTo("one of 'forum', 'in-person'");
        assertThat(problem.suggestion()).isEqualTo(Optional.of("forum"));
        assertThat(problem.excerpt()).contains(new Excerpt(2, 9, "medium: forun"));
        assertThat(problem).hasToString(problem.text());
    }

    @Test
    void positionsAreKnownByPathAndByPointer() {
        ConfigResult<HouseRules> result = reader.load(ConfigSource.yaml("x.yaml", Samples.YAML), HouseRules.class);
        SourceMap positions = ((ConfigResult.Loaded<HouseRules>) result).positions();

        assertThat(positions.source()).isEqualTo("x.yaml");
        assertThat(positions.at("rules[0].when.all[1].words.list")).contains(new Position(12, 19, 12, 25));
        assertThat(positions.atPointer("/rules/0/when/all/1/words/list")).contains(new Position(12, 19, 12, 25));
        assertThat(positions.at("rules[1]")).contains(new Position(14, 5, 14, 5));
        assertThat(positions.at("")).contains(new Position(2, 1, 2, 1));
        assertThat(positions.at("rules[2]")).isEmpty();
        assertThat(positions.atPointer("/rules/0/whn")).isEmpty();
        assertThatThrownBy(() -> positions.atPointer("rules")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> positions.at("rules[")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointersAreUnescaped() {
        ConfigResult<EveryType> result =
                reader.load(ConfigSource.json("x.json", "{\"points\": {\"a/b~c\": 1, \"0\": 2}}"), EveryType.class);
        SourceMap positions = ((ConfigResult.Loaded<EveryType>) result).positions();

        assertThat(positions.atPointer("/points/a~1b~0c")).contains(new Position(1, 13, 1, 22));
        assertThat(positions.at("points['a/b~c']")).contains(new Position(1, 13, 1, 22));
        assertThat(positions.atPointer("/points/0")).contains(new Position(1, 25, 1, 30));
    }

    @Test
    void aConfigurationBuiltInJavaIsCheckedLikeOneThatWasRead() {
        HouseRules rules = new HouseRules(
                new HouseRules.RulesId("a"),
                0,
                List.of(),
                List.of(new HouseRules.Rule(
                        "r",
                        new HouseRules.All(List.of(
                                new HouseRules.AccountAge(Duration.ZERO), new HouseRules.Words("absent", null))),
                        new HouseRules.Outcome(HouseRules.Verdict.HOLD, Optional.empty(), null))));

        assertThat(reader.problemsOf(rules))
                .extracting(Problem::text)
                .containsExactly(
                        "HouseRules: version was 0 but it must be greater than 0",
                        "HouseRules: rules[0].when.all[0].accountAge.below was 'PT0S'"
                                + " but it must be a positive duration such as 'P7D'",
                        "HouseRules: rules[0].when.all[1].words.list was 'absent'"
                                + " but it must be defined, and nothing of its kind is");
        assertThat(reader.problemsOf(Samples.java())).isEmpty();
    }

    private <T extends Record> T yaml(String text, Class<T> type) {
        return reader.load(ConfigSource.yaml("x.yaml", text), type).orThrow();
    }

    private <T extends Record> T json(String text, Class<T> type) {
        return reader.load(ConfigSource.json("x.json", text), type).orThrow();
    }

    private List<Problem> problems(ConfigSource source) {
        return ((ConfigResult.Rejected<EveryType>) reader.load(source, EveryType.class)).problems();
    }
}
