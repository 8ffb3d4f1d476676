package io.communitykit.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.config.ConfigReader;
import io.communitykit.config.ConfigResult;
import io.communitykit.config.ConfigSource;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PatternRulesTest {

    private static final String POLICY = """
            id: house-rules
            version: "1"
            lists:
              selling:
                wildcards: true
                terms: ["bargain*"]
                patterns: ['(?:buy|order) (?:it )?now', 'only \\d+ left']
                allowed: [do not buy now]
            rules:
              - name: no-selling
                when: {words: {list: selling}}
                then: {verdict: hold}
            """;

    private static Decision decision(String text) {
        return ModerationEngine.compile(ModerationPolicyTest.read(POLICY))
                .review(
                        Submission.post("p-1", new MemberId("m"), text),
                        Author.UNKNOWN,
                        Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static List<String> problems(Locale locale, String patterns) {
        var read = ConfigReader.builder()
                .locale(locale)
                .build()
                .load(
                        ConfigSource.yaml(
                                "house-rules.yaml",
                                "id: a\nversion: '1'\nlists:\n  l:\n    patterns: " + patterns + "\nrules: []\n"),
                        ModerationPolicy.class);
        return ((ConfigResult.Rejected<ModerationPolicy>) read)
                .problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                        .toList();
    }

    @Test
    void patternsOfAListAreFoundWithTheirPlace() {
        Decision decision = decision("Only 3 left, so order it NOW!");

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.findings().get(0).trace().evidence())
                .extracting(evidence -> evidence.term() + " " + evidence.start() + "-" + evidence.end())
                .containsExactly("only \\d+ left 0-11", "(?:buy|order) (?:it )?now 16-28");
    }

    @Test
    void allowedPhrasesBeatPatternsThatTheyContain() {
        assertThat(decision("Please do not buy now.").verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision("Such bargains!").verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void whatCannotBeRunIsToldWithWhatToWriteInstead() {
        assertThat(problems(Locale.ENGLISH, "['goose(?=s)', '([ab])\\1', 'a++', '\\u00e9', '[a', 'x{9999}', '']"))
                .containsExactly(
                        "5:16: lists.l.patterns[0] was 'goose(?=s)' but it must be without '(?=' at character 6: nothing"
                                + " looks ahead here; write what follows as part of the pattern, or list what must not"
                                + " follow under 'allowed'",
                        "5:30: lists.l.patterns[1] was '([ab])\\1' but it must be without '\\1' at character 7: nothing"
                                + " refers back to a group; write the alternatives out, such as 'aa|bb' for '([ab])\\1'",
                        "5:42: lists.l.patterns[2] was 'a++' but it must be without 'a++' at character 3: nothing goes"
                                + " back here, so write the same without '+' or '?>'",
                        "5:49: lists.l.patterns[3] was '\\u00e9' but it must be without '\\u' at character 1: write a"
                                + " character as '\\x{1F600}', and blanks as '[ \\t]'",
                        "5:59: lists.l.patterns[4] was '[a' but it must be a regular expression of RE2; it is broken at"
                                + " character 1: [",
                        "5:65: lists.l.patterns[5] was 'x{9999}' but it must be a regular expression of RE2; it is"
                                + " broken at character 2: invalid repeat count",
                        "5:76: lists.l.patterns[6] was '' but it must be a pattern that matches at least one character");
    }

    @Test
    void itIsToldInArabicToo() {
        assertThat(problems(Locale.forLanguageTag("ar"), "['goose(?=s)']"))
                .singleElement()
                .asString()
                .contains("\u2068'(?='\u2069");
    }
}
