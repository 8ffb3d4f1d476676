package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.SituationCondition.Count;
import io.communitykit.moderation.policy.SituationCondition.Per;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A replay from the beginning says what the service said submission by submission, or in batches. */
class ReplayProperties {

    private static final ModerationPolicy POLICY = ModerationPolicy.of("p", "1")
            .rule(Rule.of("flood", new Count(Per.MEMBER, Duration.ofMinutes(30), 3, null), Verdict.LIMIT))
            .rule(Rule.of("same", new Count(Per.CONTENT, Duration.ofHours(1), 2, null), Verdict.LABEL))
            .rule(Rule.of("links", new Count(Per.LINK, Duration.ofHours(2), 2, 5), Verdict.HOLD))
            .rule(Rule.named("capped")
                    .when(Condition.linksAtLeast(1))
                    .then(Verdict.REJECT)
                    .dailyCap(2)
                    .build())
            .rule(Rule.of(
                    "known", new AuthorCondition.Decisions(List.of(Verdict.REJECT), 1L, null, null), Verdict.HOLD))
            .rule(Rule.named("tried")
                    .when(new Count(Per.COMMUNITY, Duration.ofMinutes(5), null, 2))
                    .then(Verdict.REMOVE)
                    .status(RuleStatus.SHADOW)
                    .build())
            .build();

    @Provide
    Arbitrary<List<Submission>> histories() {
        Arbitrary<String> texts = Arbitraries.of("hello", "Hello!", "www.example.com", "see www.example.com", "x");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("anna", "ben"),
                        texts,
                        Arbitraries.integers().between(0, 60 * 48))
                .as((id, author, text, minute) -> Submission.of(Subject.post(author + id), new MemberId(author), text)
                        .at(NOW.plus(Duration.ofMinutes(minute)))
                        .build())
                .list()
                .ofMaxSize(14);
    }

    @Property
    void replayIsIncremental(@ForAll("histories") List<Submission> history, @ForAll("cuts") List<Integer> cuts) {
        Moderation moderation = Moderation.builder(POLICY, InMemoryStorage.create())
                .clock(() -> NOW)
                .build();
        List<Decision> batched = new ArrayList<>();
        int done = 0;
        for (int i = 0; done < history.size(); i++) {
            int size = cuts.isEmpty() ? 1 : cuts.get(i % cuts.size());
            int end = Math.min(history.size(), done + size);
            batched.addAll(moderation.process(history.subList(done, end)).orElseThrow());
            done = end;
        }
        ModerationReplay replay = ModerationReplay.of(POLICY);
        List<Decision> replayed = history.stream()
                .map(submission -> replay.next(submission, atOf(submission), Background.UNKNOWN))
                .toList();

        assertThat(batched).isEqualTo(replayed);
    }

    private static Instant atOf(Submission submission) {
        return submission.at() == null ? NOW : submission.at();
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(1, 5).list().ofMaxSize(4);
    }
}
