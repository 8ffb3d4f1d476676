package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.sample.EveryType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @TempDir
    private Path folder;

    @Test
    void aGigabyteIsRefusedByItsSize() throws IOException {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }

        assertThat(problems(ConfigLimits.defaults(), ConfigSource.of(file)))
                .containsExactly(file + ": the source is larger than 2097152 bytes");
    }

    @Test
    void bytesAreCountedExactly() {
        ConfigLimits limits = new ConfigLimits(8, 64, 0, 100, 100);

        assertThat(load(limits, ConfigSource.yaml("x.yaml", "text: ab"))).isInstanceOf(ConfigResult.Loaded.class);
        assertThat(problems(limits, ConfigSource.yaml("x.yaml", "text: aé")))
                .containsExactly("x.yaml: the source is larger than 8 bytes");
        assertThat(problems(limits, ConfigSource.of("x.yaml", "text: abc".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("x.yaml: the source is larger than 8 bytes");
    }

    @ParameterizedTest
    @CsvSource({"yaml,[", "json,[", "yaml,{a: ", "json,{\"a\":"})
    void aHundredThousandLevelsAreRefused(String format, String level) {
        String text = level.repeat(100_000);
        ConfigSource source = format.equals("yaml") ? ConfigSource.yaml("x", text) : ConfigSource.json("x", text);

        assertThat(problems(ConfigLimits.defaults(), source))
                .singleElement()
                .asString()
                .contains("lists and objects are nested deeper than 64 levels");
    }

    @Test
    void aHundredThousandLevelsInBlockStyleAreRefused() {
        assertThat(problems(ConfigLimits.defaults(), ConfigSource.yaml("x", "- ".repeat(100_000))))
                .singleElement()
                .asString()
                .contains("lists and objects are nested deeper than 64 levels");
    }

    @Test
    void depthIsCountedExactly() {
        ConfigLimits limits = new ConfigLimits(1000, 3, 0, 100, 100);

        assertThat(load(limits, ConfigSource.yaml("x", "inner: {inner: {text: a}}")))
                .isInstanceOf(ConfigResult.Loaded.class);
        assertThat(problems(limits, ConfigSource.yaml("x", "inner: {inner: {inner: {text: a}}}")))
                .containsExactly("""
                        x:1:24: lists and objects are nested deeper than 3 levels
                            1 | inner: {inner: {inner: {text: a}}}
                              |                        ^""");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("names: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("k").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }

        assertThat(problems(ConfigLimits.defaults(), ConfigSource.yaml("x", bomb.toString())))
                .last()
                .asString()
                .contains("there are more than 200000 values");
        assertThat(problems(new ConfigLimits(10_000, 64, 5, 1000, 100), ConfigSource.yaml("x", bomb.toString())))
                .last()
                .asString()
                .startsWith("x:2:35: there are more than 5 YAML aliases");
    }

    @Test
    void aliasesCanBeRefusedAltogether() {
        ConfigLimits limits = new ConfigLimits(1000, 64, 0, 100, 100);

        assertThat(problems(limits, ConfigSource.yaml("x", "text: &a b\nslug: *a\n")))
                .containsExactly("x:2:7: there are more than 0 YAML aliases\n    2 | slug: *a\n      |       ^");
    }

    @Test
    void valuesAreCounted() {
        ConfigLimits limits = new ConfigLimits(1000, 64, 10, 4, 100);

        assertThat(load(limits, ConfigSource.json("x", "{\"names\": [\"a\", \"b\"]}")))
                .isInstanceOf(ConfigResult.Loaded.class);
        assertThat(problems(limits, ConfigSource.json("x", "{\"names\": [\"a\", \"b\", \"c\"]}")))
                .singleElement()
                .asString()
                .startsWith("x:1:22: there are more than 4 values");
    }

    @Test
    void longTextsAndKeysAreToldAndTheRestIsReadOn() {
        ConfigLimits limits = new ConfigLimits(1000, 64, 0, 100, 5);

        assertThat(problems(limits, ConfigSource.yaml("x", "text: abcdef\nabcdefg: 1\ncount: x\n")))
                .extracting(text -> text.lines().findFirst().orElse(""))
                .containsExactly(
                        "x:1:7: text has a text of 6 characters but at most 5 are allowed",
                        "x:2:1: abcdefg has a text of 7 characters but at most 5 are allowed",
                        "x:2:1: abcdefg is not a known key; it must be one of 'text', 'count', 'total', 'enabled', 'weight',"
                                + " 'pause', 'period', 'since', 'day', 'time', 'zone', 'language' and 13 more",
                        "x:3:1: count was 'x' but it must be a whole number");
    }

    @Test
    void manyProblemsAreToldInReasonableTime() {
        String numbers = "x, ".repeat(20_000);

        assertThat(problems(ConfigLimits.defaults(), ConfigSource.yaml("x", "scores: [" + numbers + "]")))
                .hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,1,1", "1,0,0,1,1", "1,501,0,1,1", "1,1,-1,1,1", "1,1,0,0,1", "1,1,0,1,0"})
    void limitsThatMakeNoSenseAreRefused(long bytes, int depth, int aliases, int values, int text) {
        assertThatThrownBy(() -> new ConfigLimits(bytes, depth, aliases, values, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but it must be from");
    }

    private static ConfigResult<EveryType> load(ConfigLimits limits, ConfigSource source) {
        return ConfigReader.builder().limits(limits).build().load(source, EveryType.class);
    }

    private static List<String> problems(ConfigLimits limits, ConfigSource source) {
        return ((ConfigResult.Rejected<EveryType>) load(limits, source))
                .problems().stream().map(Problem::text).toList();
    }
}
