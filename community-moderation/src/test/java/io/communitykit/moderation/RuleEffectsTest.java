package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.AttributeTest;
import io.communitykit.activity.Value;
import io.communitykit.charter.Charter;
import io.communitykit.charter.LocalText;
import io.communitykit.moderation.action.Action;
import io.communitykit.moderation.action.Audience;
import io.communitykit.moderation.action.Reach;
import io.communitykit.moderation.action.Scope;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.OnFailure;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleBuilder;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.RuleTemplate;
import io.communitykit.moderation.policy.SituationCondition;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.moderation.ruling.Ruling;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Looks at what rules do beyond their verdict. */
class RuleEffectsTest {

    private static final Condition INSULTS = Condition.words("insults");
    private static final MemberId MIA = new MemberId("mia");

    private static RuleBuilder rule(String name) {
        return Rule.named(name).when(INSULTS).then(Verdict.REMOVE);
    }

    private static ModerationPolicy.Builder policy(Rule... rules) {
        ModerationPolicy.Builder policy = ModerationPolicy.of("p", "1")
                .list("insults", WordList.of("blockhead"))
                .staff("moderator");
        for (Rule rule : rules) {
            policy.rule(rule);
        }
        return policy;
    }

    private static Decision decide(Background background, Rule... rules) {
        return ModerationEngine.compile(policy(rules).build())
                .review(Submission.post("p-1", ANNA, "you blockhead"), background, NOW);
    }

    private static Decision decide(Rule... rules) {
        return decide(Background.UNKNOWN, rules);
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void draftAndExpiredRulesAreNeverAskedAndTriedOnesHaveNoEffect() {
        Decision decision = decide(
                rule("draft").status(RuleStatus.DRAFT).build(),
                rule("expired").status(RuleStatus.EXPIRED).build(),
                rule("early").from(NOW.plusSeconds(1)).build(),
                rule("late").until(NOW).build(),
                rule("tried").status(RuleStatus.SHADOW).stop().priority(1).build(),
                rule("live")
                        .from(NOW)
                        .until(NOW.plusSeconds(1))
                        .then(Verdict.LABEL)
                        .build());

        assertThat(names(decision.findings())).containsExactly("live");
        assertThat(decision.verdict()).isEqualTo(Verdict.LABEL);
        assertThat(decision.shadow())
                .extracting(Finding::rule, Finding::restraint)
                .containsExactly(Tuple.tuple("tried", Restraint.TRIAL));
        assertThat(Explanation.in(Locale.ENGLISH).of(decision))
                .contains("rule tried would have fired, but it is being tried:");
    }

    @Test
    void staffIsExemptUnlessARuleSaysOtherwise() {
        Rule[] rules = {rule("usual").build(), rule("strict").exemptStaff(false).build()};

        assertThat(names(decide(Background.of(Author.UNKNOWN.roles("moderator")), rules)
                        .findings()))
                .containsExactly("strict");
        assertThat(names(decide(Background.of(Author.UNKNOWN.roles("member")), rules)
                        .findings()))
                .containsExactly("strict", "usual");
        assertThat(names(decide(rules).findings())).containsExactly("strict", "usual");
    }

    @Test
    void aRuleTakesFromItsTemplateWhatItDoesNotSay() {
        RuleTemplate base = new RuleTemplate(
                7,
                INSULTS,
                Consequence.of(Verdict.HOLD),
                true,
                new ClauseRef("2.1", null),
                null,
                false,
                null,
                OnFailure.SKIP);
        ModerationPolicy policy = policy(
                        Rule.named("as-it-is").template("base").build(),
                        Rule.named("harder")
                                .template("base")
                                .then(Verdict.REJECT)
                                .priority(8)
                                .build())
                .template("base", base)
                .build();

        assertThat(policy.resolved().get(0))
                .isEqualTo(rule("as-it-is")
                        .priority(7)
                        .then(Verdict.HOLD)
                        .stop()
                        .clause("2.1")
                        .exemptStaff(false)
                        .onFailure(OnFailure.SKIP)
                        .build());
        assertThat(policy.resolved().get(1).then()).isEqualTo(Consequence.of(Verdict.REJECT));
        assertThat(policy.resolved().get(1).priority()).isEqualTo(8);
        assertThat(names(ModerationEngine.compile(policy)
                        .review(Submission.post("p", ANNA, "blockhead"), Author.UNKNOWN, NOW)
                        .findings()))
                .containsExactly("as-it-is");
    }

    @Test
    void actionsAndReachAreRecordedWithEverythingFilledIn() {
        Consequence then = new Consequence(
                Verdict.REMOVE,
                Map.of("en", "Because of {match} ({clause}), not {whatever}."),
                List.of(),
                Scope.THREAD,
                List.of("DE"),
                Duration.ofDays(2),
                List.of(
                        new Action.Notify(
                                Audience.MODERATORS,
                                Map.of("en", "{rule} found {match}"),
                                Scope.SUBJECT,
                                List.of(),
                                null),
                        Action.mute(Duration.ofDays(1)),
                        new Action.AskToEdit(Map.of("en", "Mind {clause}"), Scope.SUBJECT, List.of(), null)));
        Decision decision = decide(rule("no-insults").then(then).clause("2.1").build());

        assertThat(decision.reason()).containsEntry("en", "Because of blockhead (2.1), not {whatever}.");
        assertThat(decision.findings().get(0).reach())
                .isEqualTo(new Reach(Scope.THREAD, List.of("DE"), Duration.ofDays(2)));
        assertThat(decision.actions())
                .extracting(planned -> planned.action().key())
                .containsExactly("notify", "mute", "askToEdit");
        assertThat(((Action.Notify) decision.actions().get(0).action()).text())
                .containsEntry("en", "no-insults found blockhead");
        assertThat(((Action.AskToEdit) decision.actions().get(2).action()).text())
                .containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant")
                .containsEntry("en", "Mind 2.1");
        assertThat(Explanation.in(Locale.ENGLISH).of(decision))
                .contains("it enforces guideline 2.1", "rule no-insults demands mute");
    }

    @Test
    void theNoticeQuotesTheClauseInTheLanguageOfTheReader() {
        Decision decision = decide(rule("no-insults").clause("2.1").build());
        Charter charter = new Charter(
                1,
                NOW,
                new LocalText(Map.of("en", "Photos")),
                List.of(),
                List.of(new Charter.Clause("2.1", new LocalText(Map.of("en", "Be kind.", "pl", "Bądź miły.")))),
                1);

        assertThat(decision.clauses()).containsExactly(new ClauseRef("2.1", null));
        Map<String, String> texts =
                decision.toNotice(Optional.of(charter)).orElseThrow().texts();
        assertThat(texts).containsOnlyKeys("ar", "en", "it", "ms", "pl", "zh-Hant");
        assertThat(texts.get("en")).isEqualTo("Your post was removed.\nIt is about guideline 2.1: Be kind.");
        assertThat(texts.get("pl")).endsWith("Bądź miły.");
        assertThat(texts.get("it")).endsWith("Be kind.");
        assertThat(decision.toNotice(Optional.empty()).orElseThrow().texts().get("en"))
                .isEqualTo("Your post was removed.\nIt is about guideline 2.1.");
        assertThat(decision.toNotice(Optional.empty()).orElseThrow().kind()).isEqualTo("moderation.removed");
    }

    @Test
    void aPortThatFailedHoldsUnlessTheRuleSaysOtherwise() {
        Condition toxic = new SituationCondition.Port("toxicity", Map.of("score", AttributeTest.atLeast(8)));
        Rule[] rules = {
            Rule.named("holds").when(toxic).then(Verdict.REMOVE).build(),
            Rule.named("skips")
                    .when(toxic)
                    .then(Verdict.REMOVE)
                    .onFailure(OnFailure.SKIP)
                    .build(),
            Rule.named("fires")
                    .when(toxic)
                    .then(Verdict.REJECT)
                    .onFailure(OnFailure.FIRE)
                    .build()
        };
        Background failed = Background.UNKNOWN.answered(List.of(PortAnswer.failed("toxicity")));
        Background answered =
                Background.UNKNOWN.answered(List.of(PortAnswer.of("toxicity", Map.of("score", new Value.Whole(3)))));

        Decision decision = decide(failed, rules);
        assertThat(decision.findings())
                .extracting(Finding::rule, Finding::verdict, Finding::restraint)
                .containsExactly(
                        Tuple.tuple("fires", Verdict.REJECT, Restraint.FAILURE),
                        Tuple.tuple("holds", Verdict.HOLD, Restraint.FAILURE));
        assertThat(names(decision.undecided())).containsExactly("skips");
        assertThat(decision.circumstances().answers()).containsExactly(PortAnswer.failed("toxicity"));
        assertThat(decide(answered, rules).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decide(answered, rules).undecided()).isEmpty();
        assertThat(names(decide(rules).undecided())).containsExactly("fires", "holds", "skips");
    }

    @Test
    void whatCostsMoreThanTheBudgetIsHeldAndNeverPassed() {
        ModerationEngine engine = ModerationEngine.compile(
                policy(rule("no-insults").build()).budget(20).build());

        Decision decision = engine.review(Submission.post("p", ANNA, "x".repeat(21)), Author.UNKNOWN, NOW);

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.circumstances().restraints()).containsExactly(Restraint.BUDGET);
        assertThat(decision.findings()).isEmpty();
        assertThat(names(decision.undecided())).containsExactly("no-insults");
        Decision opposite = ModerationEngine.compile(policy(Rule.named("not")
                                .when(Condition.not(INSULTS))
                                .then(Verdict.REMOVE)
                                .build())
                        .budget(20)
                        .build())
                .review(Submission.post("p", ANNA, "x".repeat(21)), Author.UNKNOWN, NOW);
        assertThat(opposite.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(opposite.undecided().get(0).trace().value()).isEqualTo(Truth.UNKNOWN);
        assertThat(engine.review(Submission.post("p", ANNA, "x"), Author.UNKNOWN, NOW)
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void whatAPersonHasDecidedStands() {
        Rule remove = rule("no-insults")
                .then(Consequence.of(Verdict.REMOVE).with(Action.mute(Duration.ofDays(1))))
                .build();
        Subject post = Subject.post("p-1");

        Decision approved = decide(Background.UNKNOWN.ruled(new Ruling(post, 1, Verdict.ALLOW, MIA, NOW, 1)), remove);
        assertThat(approved.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(approved.actions()).isEmpty();
        assertThat(approved.circumstances().proposed()).isEqualTo(Verdict.REMOVE);
        assertThat(approved.circumstances().restraints()).containsExactly(Restraint.PERSON);
        assertThat(decide(Background.UNKNOWN.ruled(new Ruling(post, 1, Verdict.REJECT, MIA, NOW, 1)))
                        .verdict())
                .isEqualTo(Verdict.REJECT);

        Submission edit = Submission.post("p-1", ANNA, "blockhead").withRevision(2);
        ModerationEngine engine = ModerationEngine.compile(policy(remove).build());
        assertThat(engine.review(edit, Background.UNKNOWN.ruled(new Ruling(post, 1, Verdict.ALLOW, MIA, NOW, 1)), NOW)
                        .verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(engine.review(
                                Submission.post("p-1", ANNA, "fine").withRevision(2),
                                Background.UNKNOWN.ruled(new Ruling(post, 1, Verdict.REMOVE, MIA, NOW, 1)),
                                NOW)
                        .verdict())
                .isEqualTo(Verdict.REMOVE);
    }
}
