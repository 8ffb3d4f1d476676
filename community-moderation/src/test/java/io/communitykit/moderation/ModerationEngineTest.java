package io.communitykit.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.activity.Value;
import io.communitykit.config.Extension;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Nickname;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModerationEngineTest {

    static final MemberId ANNA = new MemberId("anna");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final Rule NO_INSULTS = new Rule(
            "no-insults",
            100,
            Condition.words("insults"),
            new Consequence(Verdict.HOLD, Map.of("en", "Please stay friendly.", "pl", "Prosimy o uprzejmość.")),
            false);
    private static final Rule NEW_ACCOUNT_LINKS = Rule.of(
            "new-account-links",
            Condition.all(
                    Condition.accountYoungerThan(Duration.ofDays(7)),
                    Condition.linksAtLeast(1),
                    Condition.not(Condition.textAtLeast(40))),
            Verdict.REJECT);

    private static ModerationEngine engine(Rule... rules) {
        ModerationPolicy.Builder policy =
                ModerationPolicy.of("house-rules", "3").list("insults", WordList.of("blockhead", "silly goose"));
        List.of(rules).forEach(policy::rule);
        return ModerationEngine.compile(policy.build());
    }

    private static Submission post(String text) {
        return Submission.post("p-1", ANNA, text);
    }

    private static Author joinedBefore(Duration age) {
        return Author.joined(NOW.minus(age));
    }

    @Test
    void anOrdinaryTextIsAllowed() {
        Decision decision = engine(NO_INSULTS).review(post("What a lovely picture of a goose!"), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.undecided()).isEmpty();
        assertThat(decision.reason()).isEmpty();
        assertThat(decision.pivots()).isEmpty();
        assertThat(decision.policy().version()).isEqualTo("3");
        assertThat(decision.policy().hash()).hasSize(64);
    }

    @Test
    void aFindingPointsAtTheExactCharacters() {
        Decision decision = engine(NO_INSULTS)
                .review(
                        Submission.of(Subject.post("p-1"), ANNA)
                                .part(Submission.TITLE, "Hi")
                                .part(Submission.BODY, "\ud83d\ude00 you Silly\n  Go\u00adose, blockhead")
                                .build(),
                        Author.UNKNOWN,
                        NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("no-insults");
            assertThat(finding.trace().wanted()).isEqualTo("insults");
            assertThat(finding.trace().found()).isEqualTo("2");
            assertThat(finding.evidence())
                    .containsExactly(
                            new Evidence("body", 7, 21, "insults", "silly goose"),
                            new Evidence("body", 23, 32, "insults", "blockhead"));
        });
    }

    @Test
    void everyConditionOfAFiredRuleIsRecorded() {
        Decision decision = engine(NEW_ACCOUNT_LINKS)
                .review(post("see http://example.com"), joinedBefore(Duration.ofHours(26)), NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.REJECT);
        Trace trace = decision.findings().get(0).trace();
        assertThat(trace.condition()).isEqualTo("all");
        assertThat(trace.parts())
                .extracting(Trace::condition, Trace::value, Trace::wanted, Trace::found)
                .containsExactly(
                        tuple("accountAge", Truth.TRUE, "< P7D", "P1DT2H"),
                        tuple("links", Truth.TRUE, ">= 1", "1"),
                        tuple("not", Truth.TRUE, "", ""));
        assertThat(trace.parts().get(2).parts())
                .extracting(Trace::condition, Trace::value, Trace::wanted, Trace::found)
                .containsExactly(tuple("textLength", Truth.FALSE, ">= 40", "22"));
    }

    @Test
    void whatIsUnknownDoesNotFireAndIsListed() {
        Decision decision = engine(NEW_ACCOUNT_LINKS).review(post("see http://example.com"), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.undecided()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("new-account-links");
            assertThat(finding.trace().value()).isEqualTo(Truth.UNKNOWN);
            assertThat(finding.trace().parts().get(0).found()).isEmpty();
        });
    }

    @Test
    void whatIsUnknownDoesNotMatterIfTheRestDecides() {
        Decision decision = engine(NEW_ACCOUNT_LINKS).review(post("no link here"), Author.UNKNOWN, NOW);

        assertThat(decision.undecided()).isEmpty();
    }

    @Test
    void theMostSevereVerdictWinsAndItsRuleTellsTheAuthor() {
        Decision decision = engine(
                        NO_INSULTS,
                        Rule.of("label-all", Condition.textAtLeast(1), Verdict.LABEL),
                        Rule.of("any-link", Condition.linksAtLeast(1), Verdict.LIMIT))
                .review(post("you blockhead, see www.example.com"), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.findings())
                .extracting(Finding::rule)
                .containsExactly("any-link", "label-all", "no-insults");
        assertThat(decision.reason())
                .containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant")
                .contains(
                        Map.entry("ar", "مشاركتك في انتظار مراجعة أحد المشرفين."),
                        Map.entry("en", "Please stay friendly."),
                        Map.entry("pl", "Prosimy o uprzejmość."));
    }

    @Test
    void aRuleThatStopsLetsThoseOfItsPriorityBeAskedStill() {
        Condition always = Condition.textAtLeast(0);
        Rule stop = new Rule("stop", 5, always, Consequence.of(Verdict.LABEL), true);
        Rule beside = new Rule("beside", 5, always, Consequence.of(Verdict.LIMIT), false);
        Rule before = new Rule("before", 1, always, Consequence.of(Verdict.ALLOW), false);
        Rule after = new Rule("after", 6, always, Consequence.of(Verdict.REMOVE), false);

        Decision decision = engine(after, stop, beside, before).review(post("x"), Author.UNKNOWN, NOW);

        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("before", "beside", "stop");
        assertThat(decision.verdict()).isEqualTo(Verdict.LIMIT);
    }

    @Test
    void linksCountByDomainAndLeaveOutTheAllowedOnes() {
        Rule toShops = Rule.of("shops", Condition.linksTo("example.com", "shop.example"), Verdict.LABEL);
        Rule others = Rule.of("others", new Condition.Links(2, null, List.of(), List.of("example.org")), Verdict.LABEL);
        Rule few = Rule.of("few", new Condition.Links(null, 1, List.of(), List.of()), Verdict.LABEL);
        String text = "http://a.example.com www.example.org http://en.example.org/x http://notexample.com";

        Decision decision = engine(toShops, others, few).review(post(text), Author.UNKNOWN, NOW);

        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("others", "shops");
        assertThat(decision.findings().get(0).evidence()).hasSize(2);
        assertThat(decision.findings().get(1).evidence())
                .containsExactly(new Evidence("body", 0, 20, null, "example.com"));
    }

    @Test
    void theHostsOwnConditionSeesWhatIsKnown() {
        Rule level = Rule.of(
                "low-level",
                new Condition.Custom(Extension.of(
                        "level",
                        new Nickname("unused"),
                        settings -> known -> known.fact("level")
                                .map(value -> Truth.of(value.equals(new Value.Whole(1))))
                                .orElse(Truth.UNKNOWN))),
                Verdict.HOLD);

        assertThat(engine(level)
                        .review(post("x"), Author.UNKNOWN.with("level", new Value.Whole(1)), NOW)
                        .verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(engine(level).review(post("x"), Author.UNKNOWN, NOW).undecided())
                .hasSize(1);
    }

    @Test
    void pivotsNameTheConditionsThatAloneWouldHaveChangedIt() {
        Rule either = Rule.of(
                "either",
                Condition.all(
                        Condition.any(Condition.words("insults"), Condition.linksAtLeast(1)),
                        Condition.not(Condition.textAtLeast(100))),
                Verdict.HOLD);

        assertThat(engine(either).review(post("blockhead"), Author.UNKNOWN, NOW).pivots())
                .extracting(Pivot::path)
                .containsExactly("all[0].any[0].words", "all[1].not.textLength");
        assertThat(engine(either)
                        .review(post("blockhead www.example.com"), Author.UNKNOWN, NOW)
                        .pivots())
                .extracting(Pivot::path)
                .containsExactly("all[1].not.textLength");
    }

    @Test
    void evidenceIsBoundedButCounted() {
        Decision decision = engine(NO_INSULTS).review(post("blockhead ".repeat(10_000)), Author.UNKNOWN, NOW);

        assertThat(decision.findings().get(0).evidence()).hasSize(Trace.MAX_EVIDENCE);
        assertThat(decision.findings().get(0).trace().found()).isEqualTo("10000");
    }

    @Test
    void aDecisionHoldsNoTextOfTheMember() {
        String secret = "my secret blockhead www.secret.example.com";
        Submission submission = post(secret);
        Decision decision = engine(NO_INSULTS, Rule.of("link", Condition.linksAtLeast(1), Verdict.LABEL))
                .review(submission, Author.UNKNOWN, NOW);

        assertThat(decision.toString()).doesNotContain("secret");
        assertThat(submission.toString()).doesNotContain("secret");
        assertThat(Explanation.in(Locale.ENGLISH).of(decision)).doesNotContain("secret");
    }

    @Test
    void aDecisionBecomesAnActivity() {
        Rule remove = Rule.of("remove", Condition.words("insults"), Verdict.REMOVE);
        MemberId house = new MemberId("house");

        Decision decision = engine(remove).review(post("blockhead"), Author.UNKNOWN, NOW);
        Activity activity = decision.toActivity(house).orElseThrow();

        assertThat(activity.type()).hasToString("content.removed");
        assertThat(activity.actor()).isEqualTo(house);
        assertThat(activity.recipient()).isEqualTo(ANNA);
        assertThat(activity.subject()).isEqualTo(Subject.post("p-1"));
        assertThat(activity.attributes().text("rules")).contains("remove");
        assertThat(decision.toActivity(house)).contains(activity);
        assertThat(engine(remove).review(post("fine"), Author.UNKNOWN, NOW).toActivity(house))
                .isEmpty();
    }

    @Test
    void anEngineTellsWhetherItNeedsFacts() {
        assertThat(engine(NO_INSULTS).needsAuthor()).isFalse();
        assertThat(engine(NEW_ACCOUNT_LINKS).needsAuthor()).isTrue();
    }
}
