package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModerationTest {

    private static final ModerationPolicy POLICY = policy("1", Verdict.HOLD);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final DecisionLog log = storage.port(DecisionLog.PORT);
    private final Moderation moderation =
            Moderation.builder(POLICY, storage).clock(() -> NOW).build();

    private static ModerationPolicy policy(String version, Verdict verdict) {
        return ModerationPolicy.of("house-rules", version)
                .list("insults", WordList.of("blockhead"))
                .rule(Rule.of("no-insults", Condition.words("insults"), verdict))
                .build();
    }

    private static Submission post(String id, String text) {
        return Submission.post(id, ANNA, text);
    }

    private long recorded() {
        return log.page(Optional.empty(), 100).items().size();
    }

    @Test
    void aDecisionIsRecordedAndCounted() {
        Decision decision = moderation.review(post("p-1", "you blockhead"));

        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.at()).isEqualTo(NOW);
        assertThat(log.find(new DecisionKey(Subject.post("p-1"), 1))
                        .orElseThrow()
                        .decision())
                .isEqualTo(decision);
        assertThat(moderation.conduct(ANNA).orElseThrow().count(Verdict.HOLD)).isEqualTo(1);
    }

    @Test
    void aRepeatReusesTheDecisionEvenUnderAnotherPolicy() {
        Decision first = moderation.review(post("p-1", "you blockhead"));
        Decision again = Moderation.of(policy("2", Verdict.REMOVE), storage).review(post("p-1", "you blockhead"));

        assertThat(again).isEqualTo(first);
        assertThat(recorded()).isEqualTo(1);
        assertThat(moderation.conduct(ANNA).orElseThrow().decisions())
                .containsOnlyKeys(Verdict.HOLD)
                .containsValue(1L);
    }

    @Test
    void anotherTextIsJudgedAsTheNextRevision() {
        moderation.review(post("p-1", "you blockhead"));
        Decision edited = moderation.review(post("p-1", "you dear friend"));

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(recorded()).isEqualTo(2);
        assertThat(log.latest(Subject.post("p-1")).orElseThrow().decision()).isEqualTo(edited);
        assertThat(moderation.conduct(ANNA).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aNumberedRevisionHasOneText() {
        Submission.Builder second =
                Submission.of(Subject.post("p-1"), ANNA, "you blockhead").revision(2);
        Decision decision = moderation.review(second.build());

        assertThat(decision.revision()).isEqualTo(2);
        assertThat(moderation.review(second.build())).isEqualTo(decision);
        assertThatThrownBy(
                        () -> moderation.review(second.part("body", "another").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text of post:p-1#2");
        assertThat(moderation.review(second.revision(1).build()).revision()).isEqualTo(1);
        assertThat(log.latest(Subject.post("p-1")).orElseThrow().decision().revision())
                .isEqualTo(2);
    }

    @Test
    void aBatchIsJudgedAsIfOneAfterTheOther() {
        List<Decision> decisions = moderation
                .process(List.of(
                        post("p-1", "you blockhead"),
                        post("p-2", "hello"),
                        post("p-1", "you blockhead"),
                        post("p-1", "hello")))
                .orElseThrow();

        assertThat(decisions).extracting(Decision::revision).containsExactly(1L, 1L, 1L, 2L);
        assertThat(decisions.get(2)).isEqualTo(decisions.get(0));
        assertThat(recorded()).isEqualTo(3);
        assertThat(moderation.conduct(ANNA).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void factsAreAskedOnlyIfARuleNeedsThemAndAreRecorded() {
        List<MemberId> asked = new ArrayList<>();
        AuthorFacts facts = (author, at) -> {
            asked.add(author);
            return Author.joined(at.minus(Duration.ofDays(1)));
        };
        Moderation careless = Moderation.builder(POLICY, storage)
                .facts(facts)
                .clock(() -> NOW)
                .build();
        careless.review(post("p-1", "x"));
        assertThat(asked).isEmpty();

        ModerationPolicy newcomers = ModerationPolicy.of("newcomers", "1")
                .rule(Rule.of("new", Condition.accountYoungerThan(Duration.ofDays(7)), Verdict.HOLD))
                .build();
        Moderation careful = Moderation.builder(newcomers, storage)
                .facts(facts)
                .clock(() -> NOW)
                .build();
        Decision decision = careful.review(post("p-2", "x"));

        assertThat(asked).containsExactly(ANNA);
        assertThat(decision.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(decision.known().joinedAt()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(ModerationEngine.compile(newcomers).review(post("p-2", "x"), decision.known(), decision.at()))
                .isEqualTo(decision);
    }

    @Test
    void theVersionInForceAtTheTimeJudges() {
        Instant change = NOW.minus(Duration.ofDays(1));
        Moderation versioned = Moderation.builder(
                        VersionHistory.from(change.minus(Duration.ofDays(9)), POLICY)
                                .with(change, policy("2", Verdict.REMOVE)),
                        storage)
                .clock(() -> NOW)
                .build();
        Submission.Builder old =
                Submission.of(Subject.post("p-1"), ANNA, "blockhead").at(change.minusSeconds(1));

        assertThat(versioned.review(old.build()).policy().version()).isEqualTo("1");
        assertThat(versioned.review(post("p-2", "blockhead")).policy().version())
                .isEqualTo("2");
        assertThatThrownBy(() -> versioned.review(Submission.of(Subject.post("p-3"), ANNA, "x")
                        .at(Instant.EPOCH)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no policy was in force");
    }

    @Test
    void aHostsTransactionThatFailsLeavesNothing() {
        try {
            storage.runInTransaction(() -> {
                moderation.review(post("p-1", "blockhead"));
                throw new IllegalStateException("the host fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the host fails");
        }

        assertThat(recorded()).isZero();
        assertThat(moderation.conduct(ANNA)).isEmpty();
    }

    @Test
    void theDigestTellsPartsApart() {
        assertThat(Digest.of(Submission.of(Subject.post("p"), ANNA)
                        .part("a", "bc")
                        .part("b", "")
                        .build()))
                .isNotEqualTo(Digest.of(Submission.of(Subject.post("p"), ANNA)
                        .part("a", "b")
                        .part("b", "c")
                        .build()))
                .hasSize(64);
    }

    @Test
    void aDecisionInAnOpenTransactionOfTheHostIsAValue() {
        Outcome<List<Decision>> outcome =
                storage.inTransaction(() -> moderation.process(List.of(post("p-1", "hello"))));

        assertThat(outcome.toOptional()).isPresent();
        assertThat(recorded()).isEqualTo(1);
    }
}
