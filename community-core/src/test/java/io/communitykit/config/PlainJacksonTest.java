package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What Jackson alone reads of our records is what we read of them. */
class PlainJacksonTest {

    private static final String EVERY_TYPE = """
            {
              "text": "a", "count": 5, "total": 6, "enabled": true, "weight": 1.50, "pause": "PT15M",
              "period": "P1Y2M3D", "since": "2026-03-01T12:00:00Z", "day": "2026-03-01", "time": "08:30:00",
              "zone": "Asia/Taipei", "language": "zh-Hant-TW", "link": "https://example.org/a?b=c",
              "weekday": "FRIDAY", "medium": "IN_PERSON", "owner": "ada", "slug": "abc", "scores": [3, 1, 2],
              "tags": ["b", "a"], "names": "single", "points": {"z": 1, "a.b": 0}, "hours": {"MONDAY": "08:00:00"},
              "roles": {"ada": "host"}, "grace": "P1D",
              "inner": {"total": 1, "enabled": false, "scores": [], "tags": [], "names": [], "points": {},
                        "hours": {}, "roles": {}, "grace": null}
            }
            """;

    private final ConfigReader reader = ConfigReader.create();
    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void jacksonReadsTheSameRulesFromJsonAndYaml() {
        assertThat(json.readValue(Samples.JSON, HouseRules.class)).isEqualTo(Samples.java());
        assertThat(YAMLMapper.builder().build().readValue(Samples.YAML, HouseRules.class))
                .isEqualTo(Samples.java());
    }

    @Test
    void jacksonReadsTheSameOfEveryType() {
        EveryType ours = reader.load(ConfigSource.json("x.json", EVERY_TYPE), EveryType.class)
                .orThrow();

        assertThat(json.readValue(EVERY_TYPE, EveryType.class)).isEqualTo(ours);
    }

    @Test
    void jacksonReadsWhatWeWrite() {
        assertThat(json.readValue(ConfigWriter.json(Samples.java()), HouseRules.class))
                .isEqualTo(Samples.java());
    }

    @Test
    void weReadWhatJacksonWrites() {
        // Without the second rule: Jackson drops the name of a union's branch within a @JsonValue.
        HouseRules all = Samples.java();
        HouseRules rules =
                new HouseRules(all.id(), all.version(), all.lists(), all.rules().subList(0, 1));

        assertThat(reader.load(ConfigSource.json("x.json", json.writeValueAsString(rules)), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
    }
}
