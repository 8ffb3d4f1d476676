package io.communitykit.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.config.ConfigWriter;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.Explanation;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.Submission;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextConditionTest {

    private static final String HEAD =
            "id: a\nversion: '1'\nrules:\n  - name: r\n    then: {verdict: hold}\n    when: ";

    private static ModerationPolicy policy(String when) {
        return ModerationPolicyTest.read(HEAD + when + "\n");
    }

    private static Decision decision(String when, String text) {
        return ModerationEngine.compile(policy(when))
                .review(
                        Submission.post("p-1", new MemberId("m"), text),
                        Author.UNKNOWN,
                        Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{emails: {}}; write to ada@example.org; write to @ada",
                "{phones: {}}; call +48 601 234 567; on 2026-11-21",
                "{mentions: {atLeast: 3}}; @a @b @c; @a @b",
                "{emoji: {atLeast: 2}}; 😀😀; 😀",
                "{mixedScripts: {}}; a g\u043eose; a goose",
                "{capitals: {}}; THIS IS ALL SHOUTED; This is all said",
                "{capitals: {percent: 50, letters: 3}}; ABc; AB",
                "{writtenIn: {any: [cyrillic]}}; где мои goose; where are my гуси",
                "{linkTraps: {}}; https://bit.ly/x; https://example.com",
                "{linkTraps: {kinds: [look-alike], guarded: [example.com]}}; https://examp1e.com; https://bit.ly/x",
            })
    void aConditionIsTrueOfWhatItLooksForAlone(String when, String guilty, String innocent) {
        assertThat(decision(when, guilty).verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision(when, innocent).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(ModerationPolicyTest.read(ConfigWriter.yaml(policy(when)))).isEqualTo(policy(when));
    }

    @Test
    void theDecisionSaysWhatWasFoundWhere() {
        Decision decision = decision("{linkTraps: {}}", "so https://bit.ly/x");

        assertThat(decision.findings().get(0).trace().evidence())
                .extracting(evidence -> evidence.term() + " " + evidence.start() + "-" + evidence.end())
                .containsExactly("shortener 3-19");
        assertThat(Explanation.in(Locale.ENGLISH).of(decision))
                .contains("links that hide where they lead >= 1: yes, 1 found at body[3,19) 'shortener'");
    }

    @Test
    void problemsAreTold() {
        ConfigResult<ModerationPolicy> read = ConfigReader.builder()
                .build()
                .load(
                        ConfigSource.yaml(
                                "house-rules.yaml",
                                HEAD
                                        + "{any: [{linkTraps: {kinds: [look-alike]}}, {capitals: {percent: 120}}, {emoji: {atLeast: 3, atMost: 2}}]}\n"),
                        ModerationPolicy.class);

        assertThat(((ConfigResult.Rejected<ModerationPolicy>) read).problems())
                .extracting(problem -> problem.path())
                .containsExactly(
                        "rules[0].when.any[0].linkTraps.guarded",
                        "rules[0].when.any[1].capitals.percent",
                        "rules[0].when.any[2].emoji.atMost");
    }
}
