package io.communitykit.moderation.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.SituationCondition.Count;
import io.communitykit.moderation.policy.SituationCondition.Per;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.TermMode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MemberId ANNA = new MemberId("anna");

    private static PastItem item(int number, String text, int accountDays, Label label) {
        Instant at = NOON.plus(Duration.ofHours(number * 9L));
        return PastItem.of(
                Submission.of(Subject.post("p-" + number), ANNA, text)
                        .joinedAt(at.minus(Duration.ofDays(accountDays)))
                        .build(),
                at,
                label);
    }

    private static final List<PastItem> HISTORY = List.of(
            item(1, "you blockhead", 100, Label.OFFENDING),
            item(2, "the road block was long", 100, Label.FINE),
            item(3, "see www.example.com", 2, Label.OFFENDING),
            item(4, "see www.example.org", 6, Label.FINE),
            item(5, "the road block again", 100, Label.FINE),
            item(6, "hello", 1, Label.UNKNOWN),
            item(7, "a block of flats", 100, Label.FINE),
            item(8, "buy www.example.net", 100, Label.OFFENDING));

    private static ModerationPolicy.Builder policy() {
        return ModerationPolicy.of("p", "1")
                .list("unkind", new WordList(TermMode.PREFIX, Evasion.STANDARD, List.of("block")))
                .rule(Rule.of("unkind", Condition.words("unkind"), Verdict.HOLD))
                .rule(Rule.of(
                        "newcomer-links",
                        Condition.all(Condition.accountYoungerThan(Duration.ofDays(7)), Condition.linksAtLeast(1)),
                        Verdict.HOLD));
    }

    private static DecisionKey key(int number) {
        return new DecisionKey(Subject.post("p-" + number), 1);
    }

    @Test
    void aReportCountsMatchesAgainstLabelsAndTheLoadOnReviewers() {
        BacktestReport report = Backtest.of(policy().build()).examples(2).run(HISTORY);

        assertThat(report.items()).isEqualTo(8);
        assertThat(report.verdicts()).isEqualTo(Map.of(Verdict.ALLOW, 2L, Verdict.HOLD, 6L));
        assertThat(report.flagged()).isEqualTo(new Counted(2, 4, 1, 0));
        assertThat(report.flagged().recall()).contains(new BigDecimal("0.6667"));
        assertThat(report.flagged().precision()).contains(new BigDecimal("0.3333"));
        assertThat(report.flagged().falseAlarms()).contains(new BigDecimal("1.0000"));
        assertThat(report.load().held()).isEqualTo(6);
        assertThat(report.load().days()).isEqualTo(4);
        assertThat(report.load().busiest()).isEqualTo(2);
        RuleRecord unkind = report.rule("unkind").orElseThrow();
        assertThat(unkind)
                .extracting(RuleRecord::matches, RuleRecord::acted, RuleRecord::truePositives, RuleRecord::alone)
                .containsExactly(4L, 4L, 1L, 4L);
        assertThat(unkind.examples())
                .extracting(Example::key, Example::label)
                .containsExactly(tuple(key(2), Label.FINE), tuple(key(5), Label.FINE));
        assertThat(unkind.examples().get(0).evidence().get(0).start()).isEqualTo(9);
        assertThat(report.toString()).doesNotContain("road");
    }

    @Test
    void pageOnModeration() {
        ModerationPolicy policy = policy().build();
        ModerationPolicy stricter = policy().rule(Rule.of("links", Condition.linksAtLeast(1), Verdict.HOLD))
                .build();
        List<PastItem> history = HISTORY;
        List<DecisionKey> falsePositives = List.of(key(2), key(5));

        BacktestReport report = Backtest.of(policy).run(history);
        PolicyDifference difference = PolicyDifference.of(policy, stricter, history);
        Tuning tuning = Tuning.of(policy, history, falsePositives, 2);
        List<RuleHealth> complaints = RuleHealth.of(report);

        assertThat(difference.changes()).isNotEmpty();
        assertThat(tuning.remaining()).isEmpty();
        assertThat(complaints).isNotEmpty();
    }

    @Test
    void nothingLabeledGivesNoShares() {
        BacktestReport report = Backtest.of(policy().build()).run(List.of(item(1, "you blockhead", 1, Label.UNKNOWN)));

        assertThat(report.flagged()).isEqualTo(Counted.NOTHING);
        assertThat(report.flagged().recall()).isEmpty();
        assertThat(report.flagged().precision()).isEmpty();
    }

    @Test
    void draftsAreTriedInTheShadowWhenAskedFor() {
        ModerationPolicy policy = policy().rule(Rule.named("draft")
                        .when(Condition.linksAtLeast(1))
                        .then(Verdict.REMOVE)
                        .status(RuleStatus.DRAFT)
                        .build())
                .build();

        assertThat(Backtest.of(policy).run(HISTORY).rule("draft")).isEmpty();
        RuleRecord draft = Backtest.of(Backtest.withDrafts(policy))
                .run(HISTORY)
                .rule("draft")
                .orElseThrow();
        assertThat(draft).extracting(RuleRecord::matches, RuleRecord::acted).containsExactly(3L, 0L);
    }

    @Test
    void windowsAreCountedAsTheHistoryGoes() {
        ModerationPolicy flood = ModerationPolicy.of("p", "1")
                .rule(Rule.of("flood", new Count(Per.MEMBER, Duration.ofHours(20), 3, null), Verdict.LIMIT))
                .build();

        assertThat(Backtest.of(flood).run(HISTORY).rule("flood").orElseThrow().matches())
                .isEqualTo(6);
    }

    @Test
    void twoPoliciesAreComparedItemByItem() {
        ModerationPolicy after = ModerationPolicy.of("p", "2")
                .list("unkind", WordList.of("blockhead"))
                .rule(Rule.of("unkind", Condition.words("unkind"), Verdict.REMOVE))
                .rule(Rule.of("links", Condition.linksAtLeast(1), Verdict.HOLD))
                .build();

        PolicyDifference difference = PolicyDifference.of(policy().build(), after, HISTORY);

        assertThat(difference.changes())
                .extracting(Change::key, Change::before, Change::after)
                .containsExactly(
                        tuple(key(1), Verdict.HOLD, Verdict.REMOVE),
                        tuple(key(2), Verdict.HOLD, Verdict.ALLOW),
                        tuple(key(3), Verdict.HOLD, Verdict.HOLD),
                        tuple(key(4), Verdict.HOLD, Verdict.HOLD),
                        tuple(key(5), Verdict.HOLD, Verdict.ALLOW),
                        tuple(key(7), Verdict.HOLD, Verdict.ALLOW),
                        tuple(key(8), Verdict.ALLOW, Verdict.HOLD));
        assertThat(difference.count(Verdict.HOLD, Verdict.ALLOW)).isEqualTo(3);
        assertThat(difference.after().flagged().recall()).contains(new BigDecimal("1.0000"));
        assertThat(PolicyDifference.of(after, after, HISTORY).changes()).isEmpty();
    }

    @Test
    void phrasesAndThresholdsAreProposedThatLoseNothing() {
        Tuning tuning = Tuning.of(policy().build(), HISTORY, List.of(key(2), key(4), key(5), key(7)), 1);

        assertThat(tuning.proposals())
                .extracting(Proposal::kind, Proposal::where, Proposal::from, Proposal::to, Proposal::released)
                .containsExactly(
                        tuple(
                                Proposal.Kind.ALLOWED_PHRASE,
                                "lists.unkind.allowed",
                                "",
                                "road block",
                                List.of(key(2), key(5))),
                        tuple(
                                Proposal.Kind.THRESHOLD,
                                "rules.newcomer-links.when.all[0].accountAge.below",
                                "PT168H",
                                "PT144H",
                                List.of(key(4))),
                        tuple(Proposal.Kind.ALLOWED_PHRASE, "lists.unkind.allowed", "", "block of", List.of(key(7))));
        assertThat(tuning.kept()).containsExactly(key(1), key(3));
        assertThat(tuning.released()).containsExactly(key(2), key(4), key(5), key(7));
        assertThat(tuning.remaining()).isEmpty();
        BacktestReport report = Backtest.of(tuning.policy()).run(HISTORY);
        assertThat(report.flagged()).isEqualTo(new Counted(2, 0, 1, 4));
    }

    @Test
    void whatOnlyOneFalsePositiveSupportsIsLeftWhereTwoAreAskedFor() {
        Tuning tuning = Tuning.of(policy().build(), HISTORY, List.of(key(2), key(4), key(5), key(7)), 2);

        assertThat(tuning.proposals()).extracting(Proposal::to).containsExactly("road block");
        assertThat(tuning.remaining()).containsExactly(key(4), key(7));
    }

    @Test
    void aChangeThatWouldLoseATruePositiveIsNotProposed() {
        List<PastItem> history = new ArrayList<>(HISTORY);
        history.add(item(9, "you are a road block of a man", 100, Label.OFFENDING));
        history.add(item(10, "see www.example.info", 6, Label.OFFENDING));

        Tuning tuning = Tuning.of(policy().build(), history, List.of(key(2), key(4), key(5), key(7)), 1);

        assertThat(tuning.proposals())
                .allSatisfy(proposal -> assertThat(proposal.to()).isNotIn("road block", "block of", "PT144H"));
        assertThat(tuning.kept()).containsExactly(key(1), key(3), key(9), key(10));
        assertThat(Backtest.of(tuning.policy()).run(history).flagged().truePositives())
                .isEqualTo(4);
        assertThat(tuning.remaining()).contains(key(4));
    }

    @Test
    void withoutAnythingToLoseNothingIsProved() {
        assertThatThrownBy(() -> Tuning.of(policy().build(), HISTORY.subList(1, 2), List.of(key(2)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("offending and flagged");
    }

    @Test
    void rulesThatAreSilentBlindWrongOrRedundantAreFound() {
        ModerationPolicy policy = policy().rule(Rule.of("silent", Condition.textAtLeast(1000), Verdict.HOLD))
                .rule(Rule.of("links", Condition.linksAtLeast(1), Verdict.HOLD))
                .rule(Rule.of("milder-links", Condition.linksAtLeast(1), Verdict.LABEL))
                .rule(Rule.of("blind", new AuthorCondition.Posts(null, null, 3L), Verdict.HOLD))
                .build();

        assertThat(RuleHealth.of(Backtest.of(policy).run(HISTORY)))
                .containsExactly(
                        new RuleHealth("blind", RuleHealth.Complaint.BLIND, Optional.empty()),
                        new RuleHealth("milder-links", RuleHealth.Complaint.REDUNDANT, Optional.of("links")),
                        new RuleHealth("newcomer-links", RuleHealth.Complaint.REDUNDANT, Optional.of("links")),
                        new RuleHealth("silent", RuleHealth.Complaint.SILENT, Optional.empty()),
                        new RuleHealth("unkind", RuleHealth.Complaint.WRONG, Optional.empty()));
    }

    @Test
    void aRuleThatMatchesFarMoreThanTheOthersIsNoisy() {
        ModerationPolicy.Builder policy = ModerationPolicy.of("p", "1");
        for (int i = 0; i < 4; i++) {
            policy.rule(Rule.of("r" + i, Condition.textAtLeast(22 + i), Verdict.LABEL));
        }
        policy.rule(Rule.of("noisy", Condition.textAtLeast(1), Verdict.LABEL));
        List<PastItem> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(item(i, i == 7 ? "a text of some more characters" : "short " + i, 3, Label.UNKNOWN));
        }

        assertThat(RuleHealth.of(Backtest.of(policy.build()).run(history)))
                .contains(new RuleHealth("noisy", RuleHealth.Complaint.NOISY, Optional.empty()));
    }
}
