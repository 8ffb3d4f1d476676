package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.moderation.policy.AuthorCondition;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.PrivateText;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.SituationCondition.Count;
import io.communitykit.moderation.policy.SituationCondition.Per;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.storage.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts over sliding windows and days, through the service. */
class CountingTest {

    private static final MemberId BEN = new MemberId("ben");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private int posts;

    private Moderation moderation(Rule... rules) {
        ModerationPolicy.Builder policy = ModerationPolicy.of("p", "1").privateText(new PrivateText(List.of(), false));
        for (Rule rule : rules) {
            policy.rule(rule);
        }
        return Moderation.builder(policy.build(), storage).clock(() -> NOW).build();
    }

    private static Rule counting(Per per, int atLeast) {
        return Rule.of("many", new Count(per, Duration.ofMinutes(10), atLeast, null), Verdict.HOLD);
    }

    private Submission post(MemberId author, String text, Instant at) {
        return Submission.of(Subject.post("p-" + ++posts), author, text).at(at).build();
    }

    private static Verdict verdict(Moderation moderation, Submission submission) {
        return moderation.review(submission).verdict();
    }

    @Test
    void theThirdPostOfAMemberWithinTheWindowIsHeld() {
        Moderation moderation = moderation(counting(Per.MEMBER, 3));

        assertThat(verdict(moderation, post(ANNA, "a", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(moderation, post(BEN, "b", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(moderation, post(ANNA, "c", NOW.plusSeconds(60)))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(moderation, post(ANNA, "d", NOW.plusSeconds(599)))).isEqualTo(Verdict.HOLD);
        assertThat(verdict(moderation, post(ANNA, "e", NOW.plusSeconds(1200)))).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aBatchCountsAsIfOneAfterTheOther() {
        List<Decision> decisions = moderation(counting(Per.MEMBER, 2))
                .process(List.of(post(ANNA, "a", NOW), post(ANNA, "b", NOW), post(BEN, "c", NOW)))
                .orElseThrow();

        assertThat(decisions).extracting(Decision::verdict).containsExactly(Verdict.ALLOW, Verdict.HOLD, Verdict.ALLOW);
    }

    @Test
    void anEditAndARepeatCountOnce() {
        Moderation moderation = moderation(counting(Per.MEMBER, 2));
        Submission first = post(ANNA, "a", NOW);
        moderation.review(first);
        moderation.review(first);

        assertThat(verdict(
                        moderation,
                        Submission.of(first.subject(), ANNA, "b").at(NOW).build()))
                .isEqualTo(Verdict.ALLOW);
        assertThat(verdict(moderation, post(ANNA, "c", NOW))).isEqualTo(Verdict.HOLD);
    }

    @Test
    void linksAndDomainsAndWordsAreCountedWhoeverWritesThem() {
        Moderation links = moderation(counting(Per.LINK, 2));
        assertThat(verdict(links, post(ANNA, "see https://example.com/a#top", NOW)))
                .isEqualTo(Verdict.ALLOW);
        assertThat(verdict(links, post(BEN, "https://example.com/b", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(links, post(BEN, "or http://EXAMPLE.com/a/", NOW))).isEqualTo(Verdict.HOLD);

        Moderation domains = moderation(counting(Per.DOMAIN, 2));
        assertThat(verdict(domains, post(ANNA, "https://example.org/a", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(domains, post(BEN, "www.other.example.org", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(domains, post(BEN, "https://example.org/b", NOW))).isEqualTo(Verdict.HOLD);

        Moderation content = moderation(counting(Per.CONTENT, 2));
        assertThat(verdict(content, post(ANNA, "Buy now!", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(content, post(BEN, "\u2026", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(content, post(BEN, "\u2026", NOW))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(content, post(BEN, "BUY, n\u00f3w", NOW))).isEqualTo(Verdict.HOLD);
    }

    @Test
    void whatIsRememberedIsBoundedByThePolicyAndHoldsNoText() {
        Moderation moderation = moderation(counting(Per.COMMUNITY, 3), counting("words", Per.CONTENT));
        for (int i = 0; i < 20; i++) {
            moderation.review(post(new MemberId("m" + i), "secret words", NOW.plusSeconds(i)));
        }

        assertThat(storage.port(CounterStore.PORT).page(Optional.empty(), 10).items())
                .hasSize(2)
                .allSatisfy(counter -> {
                    assertThat(counter.recent()).hasSizeLessThanOrEqualTo(4);
                    assertThat(counter.total()).isEqualTo(20);
                    assertThat(counter.toString()).doesNotContain("secret");
                });
    }

    private static Rule counting(String name, Per per) {
        return Rule.of(name, new Count(per, Duration.ofMinutes(10), 2, null), Verdict.LABEL);
    }

    @Test
    void ofPrivateTextNothingIsRememberedButThatItWasWritten() {
        Moderation moderation = moderation(counting(Per.MEMBER, 2), counting("words", Per.CONTENT));
        Submission secret = Submission.of(Subject.post("s"), ANNA, "secret words")
                .inPrivate()
                .build();

        moderation.review(secret);
        Decision again = moderation.review(secret);

        assertThat(again.revision()).isEqualTo(2);
        assertThat(storage.port(CounterStore.PORT).page(Optional.empty(), 10).items())
                .extracting(counter -> counter.key().kind())
                .containsExactly("member");
        assertThat(storage.port(DecisionLog.PORT)
                        .latest(Subject.post("s"))
                        .orElseThrow()
                        .digest())
                .isEqualTo(RecordedDecision.NO_DIGEST);
        Submission numbered = Submission.of(Subject.post("n"), ANNA, "secret")
                .inPrivate()
                .revision(1)
                .build();
        assertThat(moderation.review(numbered)).isEqualTo(moderation.review(numbered));
    }

    @Test
    void aRuleThatHasReachedItsDailyCapIsOnlyRecorded() {
        Moderation moderation = moderation(Rule.named("links")
                .when(Condition.linksAtLeast(1))
                .then(Verdict.REMOVE)
                .dailyCap(2)
                .build());
        Instant noon = Instant.parse("2026-05-01T12:00:00Z");
        String link = "www.example.com";

        assertThat(verdict(moderation, post(ANNA, link, noon))).isEqualTo(Verdict.REMOVE);
        assertThat(verdict(moderation, post(ANNA, "no link", noon))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(moderation, post(ANNA, link, noon.minusSeconds(60)))).isEqualTo(Verdict.REMOVE);
        Decision third = moderation.review(post(BEN, link, noon));
        assertThat(third.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(third.shadow()).extracting(Finding::restraint).containsExactly(Restraint.CAP);
        assertThat(verdict(moderation, post(ANNA, link, noon.plus(Duration.ofDays(1)))))
                .isEqualTo(Verdict.REMOVE);
    }

    @Test
    void earlierDecisionsAreKnownToTheService() {
        Moderation moderation = moderation(
                Rule.of("links", Condition.linksAtLeast(1), Verdict.HOLD),
                Rule.of("again", new AuthorCondition.Decisions(List.of(Verdict.HOLD), 2L, null, null), Verdict.REJECT));

        assertThat(verdict(moderation, post(ANNA, "www.example.com", NOW))).isEqualTo(Verdict.HOLD);
        assertThat(verdict(moderation, post(ANNA, "www.example.com", NOW))).isEqualTo(Verdict.HOLD);
        Decision third = moderation.review(post(ANNA, "fine", NOW));
        assertThat(third.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(third.findings().get(0).trace().found()).isEqualTo("2");
        assertThat(verdict(moderation, post(BEN, "fine", NOW))).isEqualTo(Verdict.ALLOW);
    }
}
