package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.config.sample.EveryType;
import io.communitykit.config.sample.HouseRules;
import io.communitykit.config.sample.HouseRules.Condition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as an equal configuration, with an equal hash. */
class RoundTripProperties {

    private final ConfigReader reader = ConfigReader.create();

    @Property(tries = 200)
    void everyTypeSurvivesYaml(@ForAll("values") EveryType value) {
        String yaml = ConfigWriter.yaml(value);
        EveryType read =
                reader.load(ConfigSource.yaml("x.yaml", yaml), EveryType.class).orThrow();

        assertThat(read).isEqualTo(value);
        assertThat(ConfigWriter.yaml(read)).isEqualTo(yaml);
        assertThat(ConfigHash.of(read)).isEqualTo(ConfigHash.of(value));
    }

    @Property(tries = 200)
    void everyTypeSurvivesJson(@ForAll("values") EveryType value) {
        String json = ConfigWriter.json(value);
        EveryType read =
                reader.load(ConfigSource.json("x.json", json), EveryType.class).orThrow();

        assertThat(read).isEqualTo(value);
        assertThat(ConfigWriter.json(read)).isEqualTo(json);
        assertThat(ConfigHash.of(read)).isEqualTo(ConfigHash.of(value));
    }

    @Property(tries = 200)
    void rulesSurviveBothAndJsonIsYaml(@ForAll("rules") HouseRules rules) {
        String json = ConfigWriter.json(rules);

        assertThat(reader.load(ConfigSource.yaml("x.yaml", ConfigWriter.yaml(rules)), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
        assertThat(reader.load(ConfigSource.json("x.json", json), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
        assertThat(reader.load(ConfigSource.yaml("x.yaml", json), HouseRules.class)
                        .orThrow())
                .isEqualTo(rules);
    }

    @Provide
    Arbitrary<EveryType> values() {
        return value(value(Arbitraries.just(Optional.empty()))
                .map(Optional::of)
                .injectNull(0.5)
                .map(inner -> inner == null ? Optional.<EveryType>empty() : inner));
    }

    private Arbitrary<EveryType> value(Arbitrary<Optional<EveryType>> inner) {
        Arbitrary<Numbers> numbers = Combinators.combine(
                        Arbitraries.integers().between(Integer.MIN_VALUE, 100).injectNull(0.3),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        decimals().injectNull(0.3))
                .as(Numbers::new);
        Arbitrary<Times> times = Combinators.combine(
                        durations().injectNull(0.3),
                        Combinators.combine(ints(), ints(), ints())
                                .as(Period::of)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(-62_000_000_000L, 250_000_000_000L)
                                .map(Instant::ofEpochSecond)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(-700_000, 2_900_000)
                                .map(LocalDate::ofEpochDay)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(0, 86_399_999_999_999L)
                                .map(LocalTime::ofNanoOfDay)
                                .injectNull(0.3),
                        Arbitraries.of("Europe/Warsaw", "Asia/Taipei", "+05:30", "Z", "UTC")
                                .map(ZoneId::of)
                                .injectNull(0.3),
                        Arbitraries.of(DayOfWeek.class).injectNull(0.3))
                .as(Times::new);
        Arbitrary<Texts> texts = Combinators.combine(
                        texts().injectNull(0.3),
                        Arbitraries.of("ar", "zh-Hant-TW", "ms", "en-GB", "und")
                                .map(Locale::forLanguageTag)
                                .injectNull(0.3),
                        Arbitraries.of("https://example.org/a%20b?c=d#e", "urn:x:y", "")
                                .map(URI::create)
                                .injectNull(0.3),
                        Arbitraries.of(EveryType.Medium.class).injectNull(0.3),
                        ids().injectNull(0.3),
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .map(text -> text.toLowerCase(Locale.ROOT))
                                .injectNull(0.3))
                .as(Texts::new);
        Arbitrary<Many> many = Combinators.combine(
                        Arbitraries.integers()
                                .between(1, Integer.MAX_VALUE)
                                .list()
                                .ofMaxSize(3),
                        texts().set().ofMaxSize(2).map(LinkedHashSet::new),
                        texts().list().ofMaxSize(3),
                        Arbitraries.maps(texts(), Arbitraries.longs().greaterOrEqual(0))
                                .ofMaxSize(3)
                                .map(LinkedHashMap::new),
                        Arbitraries.maps(
                                        Arbitraries.of(DayOfWeek.class),
                                        Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.NOON))
                                .ofMaxSize(3),
                        Arbitraries.maps(ids(), texts()).ofMaxSize(2),
                        durations().injectNull(0.5))
                .as(Many::new);
        return Combinators.combine(numbers, times, texts, many, inner).as(RoundTripProperties::everyType);
    }

    record Numbers(Integer count, long total, boolean enabled, BigDecimal weight) {}

    record Times(
            Duration pause,
            Period period,
            Instant since,
            LocalDate day,
            LocalTime time,
            ZoneId zone,
            DayOfWeek weekday) {}

    record Texts(String text, Locale language, URI link, EveryType.Medium medium, MemberId owner, String slug) {}

    record Many(
            List<Integer> scores,
            LinkedHashSet<String> tags,
            List<String> names,
            Map<String, Long> points,
            Map<DayOfWeek, LocalTime> hours,
            Map<MemberId, String> roles,
            Duration grace) {}

    private static EveryType everyType(Numbers n, Times t, Texts x, Many m, Optional<EveryType> inner) {
        return new EveryType(
                x.text(),
                n.count(),
                n.total(),
                n.enabled(),
                n.weight(),
                t.pause(),
                t.period(),
                t.since(),
                t.day(),
                t.time(),
                t.zone(),
                x.language(),
                x.link(),
                t.weekday(),
                x.medium(),
                x.owner(),
                x.slug(),
                m.scores(),
                m.tags(),
                m.names(),
                m.points(),
                m.hours(),
                m.roles(),
                Optional.ofNullable(m.grace()),
                inner.orElse(null));
    }

    @Provide
    Arbitrary<HouseRules> rules() {
        Arbitrary<HouseRules.Outcome> outcomes = Combinators.combine(
                        Arbitraries.of(HouseRules.Verdict.class),
                        texts().optional(),
                        durations().injectNull(0.5))
                .as(HouseRules.Outcome::new);
        Arbitrary<List<HouseRules.Rule>> rules = Combinators.combine(texts(), conditions(), outcomes)
                .as(HouseRules.Rule::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        HouseRules.WordList words = new HouseRules.WordList("words", new LinkedHashSet<>(List.of("a", "no")));
        return Combinators.combine(Arbitraries.integers().greaterOrEqual(1), rules)
                .as((version, all) -> new HouseRules(new HouseRules.RulesId("id"), version, List.of(words), all));
    }

    private Arbitrary<Condition> conditions() {
        Arbitrary<Condition> leaves = Arbitraries.oneOf(
                durations().map(HouseRules.AccountAge::new),
                Arbitraries.integers().between(1, 9).map(min -> new HouseRules.TextLength(min, null)),
                ints().map(atLeast -> new HouseRules.Words("words", atLeast)));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.map(HouseRules.Not::new),
                        inner.list().ofMinSize(1).ofMaxSize(3).map(HouseRules.All::new),
                        inner.list().ofMinSize(1).ofMaxSize(3).map(HouseRules.Any::new)),
                0,
                4);
    }

    /** Texts with all that YAML and JSON could stumble over. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> awkward = Arbitraries.of(
                "",
                " ",
                "no",
                "null",
                "~",
                "1e3",
                "0x1",
                "- a",
                "a: b",
                "a #b",
                "*a",
                "&a",
                "!a",
                "{",
                "]",
                "'",
                "\"",
                "\\",
                "\n",
                "a\r\nb\r",
                "\t",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\u202E",
                "😀",
                "%",
                "@",
                "`",
                "<<",
                "=",
                "trailing ",
                ": ",
                "? x",
                "---",
                "...",
                "true",
                "a\n\n  b\n",
                "積分",
                "مرحبا",
                "-",
                "1",
                ".5",
                "\uFFFE");
        return Arbitraries.oneOf(
                awkward,
                Arbitraries.strings().ascii().ofMaxLength(12),
                Combinators.combine(awkward, awkward).as(String::concat));
    }

    private static Arbitrary<MemberId> ids() {
        return Arbitraries.of("ada", "7", "a b", "no", "a.b/c", "日本").map(MemberId::new);
    }

    private static Arbitrary<Integer> ints() {
        return Arbitraries.integers().between(-1000, 1000);
    }

    private static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(1, 999_999_999))
                .as(Duration::ofSeconds);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40), BigInteger.TEN.pow(60)),
                        Arbitraries.integers().between(-30, 40))
                .as(BigDecimal::new);
    }
}
