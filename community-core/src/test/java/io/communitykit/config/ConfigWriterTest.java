package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConfigWriterTest {

    @Test
    void yamlIsAsAPersonWouldWriteIt() {
        assertThat(ConfigWriter.yaml(Samples.java())).isEqualTo("""
                        id: house-rules
                        version: 3
                        lists:
                          - name: selling
                            words:
                              - cheap
                              - buy now
                              - "no"
                        rules:
                          - name: newcomers who sell
                            when:
                              all:
                                - accountAge:
                                    below: PT168H
                                - words:
                                    list: selling
                                    atLeast: 2
                            then:
                              verdict: hold
                              reason: Please wait for a moderator.
                              for: PT12H
                          - name: shouting
                            when:
                              not:
                                any:
                                  - textLength:
                                      min: 10
                                  - words:
                                      list: selling
                                      atLeast: 1
                            then:
                              verdict: send-back
                        """);
    }

    @Test
    void jsonIsIndented() {
        Map<String, List<Long>> map = new TreeMap<>(Map.of("a\"b", List.of(1L, 2L), "c", List.of()));

        assertThat(ConfigWriter.json(new Nested(map, List.of(List.of("x"), List.of()))))
                .isEqualTo("""
                        {
                          "map": {
                            "a\\"b": [
                              1,
                              2
                            ],
                            "c": []
                          },
                          "lists": [
                            [
                              "x"
                            ],
                            []
                          ]
                        }
                        """);
    }

    @Test
    void listsOfListsAreWrittenAndReadInYaml() {
        Nested nested = new Nested(new TreeMap<>(), List.of(List.of("x", "y"), List.of(), List.of("z")));
        String yaml = ConfigWriter.yaml(nested);

        assertThat(yaml).isEqualTo("map: {}\nlists:\n  - - x\n    - \"y\"\n  - []\n  - - z\n");
        assertThat(ConfigReader.create()
                        .load(ConfigSource.yaml("x.yaml", yaml), Nested.class)
                        .orThrow())
                .isEqualTo(nested);
    }

    @Test
    void anEmptyRecordIsAnEmptyObject() {
        assertThat(ConfigWriter.yaml(new Empty())).isEqualTo("{}\n");
        assertThat(ConfigWriter.json(new Empty())).isEqualTo("{}\n");
    }

    @Test
    void whatCannotBeReadCannotBeWritten() {
        assertThatThrownBy(() -> ConfigWriter.yaml(new Odd(new StringBuilder())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type java.lang.StringBuilder cannot be part of a configuration");
    }

    record Nested(Map<String, List<Long>> map, List<List<String>> lists) {}

    record Empty() {}

    record Odd(StringBuilder text) {}
}
