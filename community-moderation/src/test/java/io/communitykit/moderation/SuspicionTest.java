package io.communitykit.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.TermEntry;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.moderation.text.Evasion;
import io.communitykit.moderation.text.LearntVocabulary;
import io.communitykit.moderation.text.TermMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final WordList INSULTS = new WordList(
                    TermMode.WORD,
                    Evasion.STRICT,
                    false,
                    false,
                    List.of("blockhead"),
                    List.of(
                            new TermEntry("goose", null, null, null, false, List.of("animal"), 3, "en"),
                            new TermEntry("oca", null, null, null, true, List.of("animal"), 1, "it")),
                    List.of(),
                    List.of())
            .allowing("grey goose", "oca bianca");

    private static ModerationPolicy policy(Condition condition) {
        return ModerationPolicy.of("p", "1")
                .list("insults", INSULTS)
                .rule(Rule.of("no-insults", condition, Verdict.REMOVE))
                .build();
    }

    private static Decision decision(Condition condition, String text) {
        return decision(ModerationEngine.compile(policy(condition)), text);
    }

    private static Decision decision(ModerationEngine engine, String text) {
        return engine.review(Submission.post("p-1", new MemberId("m-1"), text), Author.UNKNOWN, NOW);
    }

    @Test
    void whatIsCertainIsRemovedAndWhatIsSuspectedIsHeld() {
        Condition insults = Condition.words("insults");

        assertThat(decision(insults, "you bl0ckhead").verdict()).isEqualTo(Verdict.REMOVE);
        Decision held = decision(insults, "you blokchead");
        assertThat(held.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(held.findings()).hasSize(1);
        assertThat(held.findings().get(0).trace().value()).isEqualTo(Truth.TRUE);
        assertThat(held.findings().get(0).evidence())
                .extracting(Evidence::start)
                .containsExactly(4);
        assertThat(held.undecided()).isEmpty();
    }

    @Test
    void aVocabularyMakesASuspicionCertainOrDropsIt() {
        LearntVocabulary vocabulary = LearntVocabulary.learner()
                .learn("a", "the blokchead family")
                .learn("b", "Blokchead and sons")
                .build();
        ModerationPolicy policy = policy(Condition.words("insults"));

        assertThat(decision(ModerationEngine.compile(policy, vocabulary), "you blokchead")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decision(ModerationEngine.compile(policy, vocabulary), "you blockhed")
                        .verdict())
                .isEqualTo(Verdict.REMOVE);
    }

    @Test
    void aSuspicionLeavesTheOppositeOpenAndHoldsNothingByIt() {
        Decision decision = decision(Condition.not(Condition.words("insults")), "you blokchead");

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.undecided()).hasSize(1);
    }

    @Test
    void allowedPhrasesExemptTermsThatAreNotAlwaysFound() {
        assertThat(decision(Condition.words("insults"), "a grey goose").verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decision(Condition.words("insults"), "a goose").verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision(Condition.words("insults"), "oca bianca").verdict()).isEqualTo(Verdict.REMOVE);
    }

    @Test
    void conditionsChooseByTagLanguageAndSeverity() {
        Condition animals = new Condition.Words("insults", List.of("animal"), List.of(), null);
        Condition english = new Condition.Words("insults", List.of(), List.of("en"), null);
        Condition severe = new Condition.Words("insults", List.of(), List.of(), 3);

        assertThat(decision(animals, "blockhead").verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision(animals, "goose").verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision(english, "oca").verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision(english, "blockhead").verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision(severe, "goose").verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(decision(severe, "oca blockhead").verdict()).isEqualTo(Verdict.ALLOW);
    }
}
