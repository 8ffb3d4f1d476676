package io.communitykit.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.config.ConfigException;
import io.communitykit.config.ConfigHash;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.config.Extension;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.TermMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class ModerationPolicyTest {

    private static final ConfigReader READER = reader(Locale.ENGLISH);

    private static ConfigReader reader(Locale locale) {
        return ConfigReader.builder()
                .locale(locale)
                .extension("nickname", Nickname.class, Nickname::compile)
                .build();
    }

    private static String houseRules() throws IOException {
        try (InputStream in = ModerationPolicyTest.class.getResourceAsStream("../house-rules.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static ModerationPolicy read(String yaml) {
        return READER.load(ConfigSource.yaml("house-rules.yaml", yaml), ModerationPolicy.class)
                .orThrow();
    }

    private static List<String> problems(ConfigReader reader, String yaml) {
        ConfigResult<ModerationPolicy> result =
                reader.load(ConfigSource.yaml("house-rules.yaml", yaml), ModerationPolicy.class);
        assertThat(result).isInstanceOf(ConfigResult.Rejected.class);
        return ((ConfigResult.Rejected<ModerationPolicy>) result)
                .problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                        .toList();
    }

    @Test
    void whatIsWrittenInYamlIsWhatIsBuiltInJava() throws IOException {
        ModerationPolicy built = ModerationPolicy.of("house-rules", "3")
                .list("insults", WordList.of("blockhead", "silly goose", "numpty"))
                .list("shop-talk", new WordList(TermMode.ANYWHERE, Evasion.OFF, List.of("BUY-NOW")))
                .rule(new Rule(
                        "no-insults",
                        100,
                        Condition.words("insults"),
                        new Consequence(
                                Verdict.HOLD, Map.of("en", "Please stay friendly.", "ar", "يرجى التحلي باللطف.")),
                        false))
                .rule(Rule.of(
                        "new-account-links",
                        Condition.all(
                                Condition.accountYoungerThan(Duration.ofDays(7)),
                                new Condition.Links(1, null, List.of(), List.of("example.org")),
                                Condition.not(Condition.textAtLeast(40))),
                        Verdict.REJECT))
                .rule(Rule.of(
                        "shop-talk",
                        Condition.any(Condition.words("shop-talk"), Condition.linksTo("shop.example.com")),
                        Verdict.LABEL))
                .rule(new Rule(
                        "moderators-may",
                        1,
                        new Condition.Custom(Extension.of("nickname", new Nickname("mod-"), Nickname::compile)),
                        Consequence.of(Verdict.ALLOW),
                        true))
                .build();

        ModerationPolicy written = read(houseRules());

        assertThat(written).isEqualTo(built);
        assertThat(ConfigHash.of(written)).isEqualTo(ConfigHash.of(built));
    }

    @Test
    void writtenAndReadAgainItIsTheSame() throws IOException {
        ModerationPolicy policy = read(houseRules());

        assertThat(read(ConfigWriter.yaml(policy))).isEqualTo(policy);
        assertThat(READER.load(ConfigSource.json("house-rules.json", ConfigWriter.json(policy)), ModerationPolicy.class)
                        .orThrow())
                .isEqualTo(policy);
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() {
        assertThat(problems(READER, """
                        id: house-rules
                        version: "3"
                        lists:
                          insults: {terms: [blockhead, "\\u200b"]}
                        rules:
                          - name: a
                            when: {words: {list: insult}}
                            then: {verdict: hlod}
                          - name: a
                            when: {all: [{accountAge: {below: -P7D}}, {links: {domains: ["http://x.com/y"]}}]}
                            then: {verdict: hold, reason: {english_: Hi}}
                          - name: c
                            when: {textLength: {atLeast: 9, atMost: 3}}
                            then: {verdict: hold}
                          - name: d
                            when: {any: [{textLength: {}}, {accountAge: {below: P1D, atLeast: P2D}}]}
                            then: {verdict: hold}
                        """))
                .containsExactly(
                        "4:32: lists.insults.terms[1] was '\u200b' but it must be text with a character that the folding"
                                + " does not ignore",
                        "7:20: rules[0].when.words.list was 'insult' but it must be 'insults'",
                        "8:12: rules[0].then.verdict was 'hlod' but it must be one of 'allow', 'label', 'limit',"
                                + " 'hold', 'reject', 'remove'; did you mean 'hold'?",
                        "9:5: rules[1].name was 'a' but it must be different from all others",
                        "10:32: rules[1].when.all[0].accountAge.below was '-P7D' but it must be a positive duration"
                                + " such as 'P7D'",
                        "10:66: rules[1].when.all[1].links.domains[0] was 'http://x.com/y' but it must be a domain such"
                                + " as 'example.com', without scheme and path",
                        "11:36: rules[1].then.reason.english_ was 'Hi' but it must be a language tag such as 'en' or"
                                + " 'zh-Hant'",
                        "13:37: rules[2].when.textLength.atMost was 3 but it must be at least 9, the other bound",
                        "16:19: rules[3].when.any[0].textLength.atLeast is missing; it must be given, unless the other"
                                + " bound is",
                        "16:62: rules[3].when.any[1].accountAge.atLeast was 'P2D' but it must be shorter than the other"
                                + " bound");
    }

    @Test
    void everyMistakeInTheNewerKeysIsTold() {
        assertThat(problems(READER, """
                        id: p
                        version: "1"
                        privateText: {detectors: [link]}
                        templates: {strict: {priority: 5}}
                        rules:
                          - {name: a, template: stric, when: {by: [ana]}, then: {verdict: hold}}
                          - {name: b, template: strict}
                          - name: c
                            when: {atLeast: {count: 3, of: [{by: [ana]}]}}
                            then: {verdict: hold, labels: [x], territory: [de]}
                          - name: d
                            when: {count: {per: member, within: PT1H}}
                            then: {verdict: hold, actions: [{mute: {duration: PT0S}}, {strik: {}}]}
                          - name: e
                            when: {any: [{posts: {}}, {level: {atLeast: 5, below: 5}}, {time: {}}]}
                            then: {verdict: hold}
                          - name: f
                            when: {count: {per: link, within: PT1H, atLeast: 5000}}
                            then: {verdict: hold}
                            from: 2026-02-01T00:00:00Z
                            until: 2026-01-01T00:00:00Z
                            status: paused
                        """))
                .extracting(problem -> problem.substring(problem.indexOf(": ") + 2))
                .contains(
                        "rules[0].template was 'stric' but it must be 'strict'",
                        "rules[1].when is missing; it must be given, unless the template gives it",
                        "rules[1].then is missing; it must be given, unless the template gives it",
                        "rules[2].when.atLeast.count was 3 but it must be at most 1, the number of conditions",
                        "rules[2].then.territory[0] was 'de' but it must be the two letters of a country such as 'DE'",
                        "rules[2].then.labels was a list of 1 but it must be left away, unless the verdict is 'label'",
                        "rules[3].when.count.atLeast is missing; it must be given, unless the other bound is",
                        "rules[3].then.actions[0].mute.duration was 'PT0S' but it must be a positive duration such as"
                                + " 'P7D'",
                        "rules[4].when.any[0].posts.atLeast is missing; it must be given, unless another bound is",
                        "rules[4].when.any[1].level.below was 5 but it must be greater than 5, the lower bound",
                        "rules[4].when.any[2].time.from is missing; it must be given, unless 'until' or 'days' is",
                        "rules[5].when.count.atLeast was 5000 but it must be a number from 1 to 1000",
                        "rules[5].until was '2026-01-01T00:00:00Z' but it must be after 2026-02-01T00:00:00Z, where"
                                + " the rule begins")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("privateText.detectors[0] was 'link'")
                        .endsWith("did you mean 'links'?"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("rules[3].then.actions[1].strik is not a known key"))
                .anySatisfy(problem -> assertThat(problem).startsWith("rules[5].status was 'paused'"));
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb =
                new StringBuilder("id: p\nversion: '1'\nlists:\n  a0: &a0 {terms: [x, x, x, x, x, x, x, x]}\n");
        for (int i = 1; i <= 12; i++) {
            bomb.append("  a").append(i).append(": &a").append(i).append(" {terms: [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("x]}\n");
        }

        assertThat(problems(READER, bomb.toString()))
                .anySatisfy(problem -> assertThat(problem)
                        .containsAnyOf("there are more than 200000 values", "there are more than 100 YAML aliases"));
    }

    @Test
    void problemsAreToldInArabicToo() {
        assertThat(problems(reader(Locale.forLanguageTag("ar")), """
                        id: x
                        version: "1"
                        rules:
                          - name: a
                            when: {links: {domains: ["http://x.com/y"]}}
                            then: {verdict: hold}
                        """))
                .singleElement()
                .asString()
                .contains("\u2068'example.com'\u2069");
    }

    @Test
    void aPolicyBuiltInJavaIsCheckedWhenItIsCompiled() {
        ModerationPolicy policy = ModerationPolicy.of("x", "1")
                .rule(Rule.of("a", Condition.words("missing"), Verdict.HOLD))
                .build();

        assertThatThrownBy(() -> ModerationEngine.compile(policy))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rules[0].when.words.list was 'missing'");
    }
}
