package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.Samples;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigHashTest {

    private final ConfigReader reader = ConfigReader.create();

    @Test
    void yamlJsonAndJavaHaveOneHashThatNeverChanges() {
        HouseRules yaml = reader.load(ConfigSource.yaml("x.yaml", Samples.YAML), HouseRules.class)
                .orThrow();
        HouseRules json = reader.load(ConfigSource.json("x.json", Samples.JSON), HouseRules.class)
                .orThrow();

        assertThat(List.of(ConfigHash.of(yaml), ConfigHash.of(json), ConfigHash.of(Samples.java())))
                .containsOnly("52714eeda371ccb261c465dd0b3232b0980e9953f88ceee109e62b6c74a40c5f");
    }

    @Test
    void theCanonicalTextIsAsDocumented() {
        assertThat(ConfigHash.canonical(Samples.java().rules().get(0)))
                .isEqualTo("Rule{name:\"newcomers who sell\","
                        + "when:All{conditions:[AccountAge{below:\"PT168H\"},Words{list:\"selling\",atLeast:2}]},"
                        + "then:Outcome{verdict:HOLD,reason:\"Please wait for a moderator.\",duration:\"PT12H\"}}");
    }

    @Test
    void theOrderOfSetsAndMapsDoesNotCountButThatOfListsDoes() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", 2);
        Map<String, Integer> turned = new LinkedHashMap<>();
        turned.put("a", 2);
        turned.put("b", 1);

        assertThat(hash(List.of("a", "b"), List.of("x"), map)).isEqualTo(hash(List.of("b", "a"), List.of("x"), turned));
        assertThat(hash(List.of(), List.of("x", "y"), map)).isNotEqualTo(hash(List.of(), List.of("y", "x"), map));
    }

    @Test
    void whatIsAbsentDoesNotCount() {
        assertThat(ConfigHash.canonical(new Before("a"))).isEqualTo("Before{name:\"a\"}");
        assertThat(ConfigHash.canonical(new After("a", null, Optional.empty()))).isEqualTo("After{name:\"a\"}");
    }

    @Test
    void differentBranchesWithTheSameContentDiffer() {
        HouseRules.Condition leaf = new HouseRules.TextLength(1, null);

        assertThat(ConfigHash.of(new HouseRules.All(List.of(leaf))))
                .isNotEqualTo(ConfigHash.of(new HouseRules.Any(List.of(leaf))));
    }

    @Test
    void differentTextsDiffer() {
        assertThat(ConfigHash.of(new Before("a"))).isNotEqualTo(ConfigHash.of(new Before("b")));
        assertThat(ConfigHash.canonical(new Before("\"},x:\"y"))).isEqualTo("Before{name:\"\\\"},x:\\\"y\"}");
    }

    @Test
    void everyTypeHasAHash() {
        String yaml = "{zone: Europe/Warsaw, weight: 1.50, medium: in-person, owner: ada, hours: {monday: '08:00'}}";
        EveryType value =
                reader.load(ConfigSource.yaml("x.yaml", yaml), EveryType.class).orThrow();

        assertThat(ConfigHash.canonical(value))
                .isEqualTo("EveryType{total:0,enabled:false,weight:1.50,zone:\"Europe/Warsaw\",medium:IN_PERSON,"
                        + "owner:MemberId{value:\"ada\"},scores:[],tags:[],names:[],points:{},"
                        + "hours:{MONDAY:\"08:00\"},roles:{}}");
    }

    @Test
    void whatCannotBeInAConfigurationHasNoHash() {
        assertThatThrownBy(() -> ConfigHash.of(new Odd(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type java.lang.Object cannot be part of a configuration");
    }

    record Before(String name) {}

    record After(String name, Integer added, Optional<String> more) {}

    record Collections(Set<String> set, List<String> list, Map<String, Integer> map) {}

    record Odd(Object value) {}

    private static String hash(List<String> set, List<String> list, Map<String, Integer> map) {
        return ConfigHash.of(new Collections(new LinkedHashSet<>(set), list, map));
    }
}
