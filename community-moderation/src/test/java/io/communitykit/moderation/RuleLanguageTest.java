package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Value;
import io.communitykit.config.ConfigException;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.ModerationPolicyTest;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks one condition at a time, as a person writes it. */
class RuleLanguageTest {

    private static final MemberId BEN = new MemberId("ben");

    private static ModerationPolicy policy(String when) {
        return ModerationPolicyTest.read("""
                id: p
                version: "1"
                zone: Europe/Warsaw
                privateText: {detectors: [links]}
                lists:
                  insults: {terms: [blockhead]}
                rules:
                  - name: r
                    when: %s
                    then: {verdict: hold}
                """.formatted(when));
    }

    private static String asked(String when, Submission.Builder submission) {
        Decision decision = ModerationEngine.compile(policy(when)).review(submission.build(), Author.UNKNOWN, NOW);
        return !decision.findings().isEmpty() ? "yes" : decision.undecided().isEmpty() ? "no" : "unknown";
    }

    private static Submission.Builder post() {
        return Submission.of(Subject.post("p-1"), ANNA).part("title", "Hello").part("body", "you blockhead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{posts: {below: 3}} | yes",
                "{posts: {atLeast: 3}} | no",
                "{level: {atLeast: 1, atMost: 4}} | yes",
                "{strikes: {atLeast: 1}} | unknown",
                "{role: [moderator, editor]} | yes",
                "{role: [admin]} | no",
                "{by: [anna]} | yes",
                "{by: [ben]} | no",
                "{decisions: {verdicts: [hold, reject], atLeast: 2}} | yes",
                "{decisions: {verdicts: remove, atLeast: 1}} | unknown",
                "{facts: {karma: {atLeast: 10}, verified: {is: true}}} | yes",
                "{facts: {karma: {below: 10}}} | no",
                "{facts: {mood: {is: calm}}} | unknown",
                "{facts: {mood: {present: false}}} | yes",
                "{all: [{posts: {below: 3}}, {strikes: {atLeast: 1}}]} | unknown",
                "{any: [{posts: {below: 3}}, {strikes: {atLeast: 1}}]} | yes",
                "{atLeast: {count: 2, of: [{posts: {below: 3}}, {level: {atLeast: 9}}, {by: [anna]}]}} | yes",
                "{atLeast: {count: 2, of: [{posts: {below: 3}}, {level: {atLeast: 9}}, {strikes: {below: 1}}]}} | unknown",
                "{atLeast: {count: 2, of: [{posts: {below: 1}}, {level: {atLeast: 9}}, {strikes: {below: 1}}]}} | no",
                "{not: {strikes: {atLeast: 1}}} | unknown"
            })
    void authorsAreKnownByFactsAndUnknownWithoutThem(String when, String expected) {
        Author author = Author.UNKNOWN
                .posts(2)
                .level(4)
                .roles("editor")
                .with("karma", new Value.Whole(12))
                .with("verified", new Value.Truth(true))
                .with("decisions.hold", new Value.Whole(1))
                .with("decisions.reject", new Value.Whole(1));

        assertThat(asked(when, post().known(author))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{group: [lenses]} | yes",
                "{group: [trips]} | no",
                "{channel: [chat, mail]} | yes",
                "{seenBy: [group, private]} | yes",
                "{seenBy: [public]} | no",
                "{kind: [post]} | yes",
                "{kind: [comment]} | no",
                "{revision: {atLeast: 2}} | no",
                "{topLevel: true} | no",
                "{ownThread: true} | yes",
                "{attributes: {flair: {anyOf: [sale, swap]}}} | yes",
                "{attributes: {reports: {atLeast: 3}}} | unknown",
                "{in: {parts: [title], when: {words: {list: insults}}}} | no",
                "{in: {parts: [body], when: {words: {list: insults}}}} | yes",
                "{in: {parts: [summary], when: {words: {list: insults}}}} | no",
                "{parent: {words: {list: insults}}} | yes",
                "{parent: {posts: {atLeast: 100}}} | yes",
                "{parent: {not: {words: {list: insults}}}} | no",
                "{thread: {by: [anna]}} | yes",
                "{thread: {textLength: {atLeast: 100}}} | no",
                "{count: {per: member, within: PT1H, atLeast: 1}} | unknown"
            })
    void placeTimeAndSurroundingsAreAsked(String when, String expected) {
        Submission parent = Submission.of(Subject.post("p-0"), BEN, "No, you are the blockhead")
                .known(Author.UNKNOWN.posts(500))
                .build();
        Submission first = Submission.post("p-00", ANNA, "Which lens?");

        assertThat(asked(
                        when,
                        post().inGroup(new GroupId("lenses"))
                                .via("chat")
                                .surroundedBy(Surroundings.UNKNOWN.seenBy(Visibility.GROUP))
                                .inReplyTo(parent)
                                .inThread(first)
                                .attribute("flair", new Value.Text("swap"))))
                .isEqualTo(expected);
    }

    @Test
    void whatTheHostDoesNotGiveIsUnknown() {
        assertThat(asked("{parent: {words: {list: insults}}}", post())).isEqualTo("unknown");
        assertThat(asked("{topLevel: true}", post())).isEqualTo("unknown");
        assertThat(asked("{topLevel: true}", post().surroundedBy(Surroundings.UNKNOWN.asTopLevel())))
                .isEqualTo("yes");
        assertThat(asked("{ownThread: false}", post())).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T05:30:00Z, '{from: \"06:00\", until: \"07:00\"}', yes",
        "2026-01-05T06:00:00Z, '{from: \"06:00\", until: \"07:00\"}', no",
        "2026-01-05T22:30:00Z, '{from: \"22:00\", until: \"06:00\"}', yes",
        "2026-01-05T02:30:00Z, '{from: \"22:00\", until: \"06:00\"}', yes",
        "2026-01-05T12:00:00Z, '{from: \"22:00\", until: \"06:00\"}', no",
        "2026-01-05T12:00:00Z, '{days: [monday]}', yes",
        "2026-01-04T23:30:00Z, '{days: [monday]}', yes",
        "2026-01-05T12:00:00Z, '{days: [sunday], from: \"08:00\"}', no",
        "2026-01-05T00:30:00Z, '{zone: America/New_York, days: [sunday]}', yes"
    })
    void timesOfDayAreThoseOfTheZone(Instant at, String time, String expected) {
        ModerationEngine engine = ModerationEngine.compile(policy("{time: " + time + "}"));

        assertThat(engine.review(post().build(), Author.UNKNOWN, at).findings().isEmpty() ? "no" : "yes")
                .isEqualTo(expected);
    }

    @Test
    void linesThatQuoteOthersCanBeLeftOut() {
        String quote = "> you blockhead\nWhy so?";
        String words = "{in: {quotes: false, when: {words: {list: insults}}}}";
        Submission.Builder quoting = Submission.of(Subject.post("p"), ANNA, quote);
        Submission.Builder own = Submission.of(Subject.post("p"), ANNA, quote + "\nyou blockhead");

        assertThat(asked(words, quoting)).isEqualTo("no");
        Decision decision = ModerationEngine.compile(policy(words)).review(own.build(), Author.UNKNOWN, NOW);
        assertThat(decision.findings().get(0).evidence())
                .containsExactly(new Evidence("body", 28, 37, "insults", "blockhead"));
        assertThat(asked("{in: {quotes: false, when: {textLength: {atMost: 8}}}}", quoting))
                .isEqualTo("yes");
    }

    @Test
    void evidenceOfTheParentIsNamedAfterIt() {
        Submission parent = Submission.post("p-0", BEN, "blockhead");
        Decision decision = ModerationEngine.compile(policy("{parent: {words: {list: insults}}}"))
                .review(post().inReplyTo(parent).build(), Author.UNKNOWN, NOW);

        assertThat(decision.findings().get(0).evidence())
                .containsExactly(new Evidence("parent.body", 0, 9, "insults", "blockhead"));
        assertThat(decision.pivots()).extracting(Pivot::path).containsExactly("parent.words");
    }

    @Test
    void privateTextIsReadByNobodyUnlessThePolicySaysSo() {
        Submission.Builder secret = Submission.of(Subject.post("p"), ANNA, "you blockhead www.example.com")
                .inPrivate();

        assertThat(asked("{words: {list: insults}}", secret)).isEqualTo("unknown");
        assertThat(asked("{textLength: {atLeast: 1}}", secret)).isEqualTo("unknown");
        assertThat(asked("{not: {words: {list: insults}}}", secret)).isEqualTo("unknown");
        assertThat(asked("{by: [anna]}", secret)).isEqualTo("yes");
        assertThat(asked("{links: {}}", secret)).isEqualTo("yes");
        Decision decision = ModerationEngine.compile(policy("{links: {}}")).review(secret.build(), Author.UNKNOWN, NOW);
        assertThat(decision.findings().get(0).evidence()).isEmpty();
        assertThat(decision.findings().get(0).trace().found()).isEmpty();
    }

    @Test
    void aHundredThousandConditionsSideBySideAreJudgedAndExplained() {
        List<Condition> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(Condition.textAtLeast(i));
        }
        ModerationPolicy wide = ModerationPolicy.of("p", "1")
                .rule(Rule.of("any", new Condition.Any(many), Verdict.HOLD))
                .rule(Rule.of("all", new Condition.All(many), Verdict.REMOVE))
                .build();

        Decision decision = ModerationEngine.compile(wide).review(post().build(), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.pivots()).isEmpty();
    }

    @Test
    void aHundredThousandNestedConditionsAreRefused() {
        Condition deep = Condition.words("insults");
        for (int i = 0; i < 100_000; i++) {
            deep = Condition.all(Condition.not(deep));
        }
        ModerationPolicy policy = ModerationPolicy.of("p", "1")
                .rule(Rule.of("deep", deep, Verdict.HOLD))
                .build();

        Assertions.assertThatThrownBy(() -> ModerationEngine.compile(policy))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is nested deeper than 500 levels");
    }

    @Test
    void nestingUpToTheLimitIsJudgedAndExplained() {
        Condition deep = Condition.textAtLeast(1);
        for (int i = 0; i < 490; i++) {
            deep = Condition.not(deep);
        }
        ModerationPolicy policy = ModerationPolicy.of("p", "1")
                .rule(Rule.of("deep", deep, Verdict.HOLD))
                .build();

        Decision decision = ModerationEngine.compile(policy).review(post().build(), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.pivots()).hasSize(1);
        assertThat(Explanation.in(Locale.ENGLISH).of(decision)).contains("length of the text");
    }
}
