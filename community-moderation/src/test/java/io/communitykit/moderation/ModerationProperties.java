package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ModerationProperties {

    @Provide
    Arbitrary<Submission> submissions() {
        Arbitrary<String> words = Arbitraries.of(
                        "hello", "blockhead", "goose", "BLÖCKHEAD", "www.example.com", "ﬁne", "\ud83d\ude00", "測試")
                .list()
                .ofMaxSize(8)
                .map(list -> String.join(" ", list));
        Arbitrary<Integer> days = Arbitraries.integers().between(-1, 10);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5), Arbitraries.of("anna", "ben", "chen"), words, days)
                .as((id, author, text, age) -> Submission.of(
                                io.communitykit.Subject.post("p-" + id), new MemberId(author + id), text)
                        .joinedAt(age < 0 ? null : NOW.minus(Duration.ofDays(age)))
                        .at(NOW)
                        .build());
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> plain = Arbitraries.of(
                Condition.words("insults"),
                Condition.words("animals"),
                Condition.linksAtLeast(1),
                Condition.accountYoungerThan(Duration.ofDays(5)),
                Condition.accountYoungerThan(Duration.ofDays(2)),
                new Condition.AccountAge(Duration.ofDays(9), Duration.ofDays(3)),
                Condition.textAtLeast(12),
                new Condition.TextLength(5, 20),
                new Condition.TextLength(null, 7));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<List<Condition>> parts =
                conditions(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                plain,
                conditions(depth - 1).map(Condition::not),
                parts.map(Condition.All::new),
                parts.map(Condition.Any::new));
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        return Combinators.combine(
                        conditions(3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(true, false))
                .as((when, priority, verdict, stop) ->
                        new Rule("r", priority, when, new Consequence(verdict, Map.of()), stop))
                .list()
                .ofMaxSize(12)
                .map(ModerationProperties::named);
    }

    private static List<Rule> named(List<Rule> rules) {
        List<Rule> named = new ArrayList<>();
        for (Rule rule : rules) {
            named.add(new Rule("r" + named.size(), rule.priority(), rule.when(), rule.then(), rule.stop()));
        }
        return named;
    }

    private static ModerationPolicy policy(List<Rule> rules) {
        ModerationPolicy.Builder policy = ModerationPolicy.of("p", "1")
                .list("insults", WordList.of("blockhead"))
                .list("animals", WordList.of("goose", "fine"));
        rules.forEach(policy::rule);
        return policy.build();
    }

    private static Decision withoutPolicy(Decision decision) {
        return new Decision(
                decision.subject(),
                decision.revision(),
                decision.author(),
                decision.group(),
                decision.channel(),
                decision.at(),
                new PolicyRef("p", "1", ""),
                decision.verdict(),
                decision.findings(),
                decision.undecided(),
                decision.reason(),
                decision.known(),
                decision.steps());
    }

    @Property
    void theOrderOfRulesInThePolicyDoesNotMatter(
            @ForAll("rules") List<Rule> rules, @ForAll("submissions") Submission submission, @ForAll Random random) {
        List<Rule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        assertThat(withoutPolicy(ModerationEngine.compile(policy(shuffled)).review(submission, Author.UNKNOWN, NOW)))
                .isEqualTo(
                        withoutPolicy(ModerationEngine.compile(policy(rules)).review(submission, Author.UNKNOWN, NOW)));
    }

    @Property(tries = 200)
    void rulesAskedTogetherFireAsEachDoesAlone(
            @ForAll("rules") List<Rule> rules, @ForAll("submissions") Submission submission) {
        List<Rule> together = new ArrayList<>();
        List<Finding> alone = new ArrayList<>();
        List<Finding> undecided = new ArrayList<>();
        rules.stream()
                .sorted(Comparator.<Rule>comparingInt(CompiledRule::priorityOf).thenComparing(Rule::name))
                .forEach(rule -> {
                    Rule going = new Rule(rule.name(), rule.priority(), rule.when(), rule.then(), false);
                    together.add(going);
                    Decision decision =
                            ModerationEngine.compile(policy(List.of(going))).review(submission, Author.UNKNOWN, NOW);
                    alone.addAll(decision.findings());
                    undecided.addAll(decision.undecided());
                });

        Decision decision = ModerationEngine.compile(policy(together)).review(submission, Author.UNKNOWN, NOW);

        assertThat(decision.findings()).isEqualTo(alone);
        assertThat(decision.undecided()).isEqualTo(undecided);
    }

    @Property
    void whatFiredWasTrueAndTheStrictestOfItWon(
            @ForAll("rules") List<Rule> rules, @ForAll("submissions") Submission submission) {
        Decision decision = ModerationEngine.compile(policy(rules)).review(submission, Author.UNKNOWN, NOW);

        assertThat(decision.findings())
                .allMatch(finding -> finding.trace().value().name().equals("TRUE"));
        assertThat(decision.undecided())
                .allMatch(finding -> finding.trace().value().name().equals("UNKNOWN"));
        assertThat(decision.verdict())
                .isEqualTo(
                        decision.findings().stream().map(Finding::verdict).reduce(Verdict.ALLOW, Verdict::strictest));
    }

    @Property
    void theEngineAnswersTheSameInAnyOrderOfSubmissions(
            @ForAll("rules") List<Rule> rules,
            @ForAll("submissionLists") List<Submission> submissions,
            @ForAll Random random) {
        ModerationEngine engine = ModerationEngine.compile(policy(rules));
        List<Submission> shuffled = new ArrayList<>(submissions);
        Collections.shuffle(shuffled, random);

        assertThat(judged(engine, shuffled)).containsExactlyInAnyOrderElementsOf(judged(engine, submissions));
    }

    private static List<Decision> judged(ModerationEngine engine, List<Submission> submissions) {
        return submissions.stream()
                .map(submission -> engine.review(submission, Author.UNKNOWN, NOW))
                .toList();
    }

    @Provide
    Arbitrary<List<Submission>> submissionLists() {
        return submissions().list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void everyRepeatReusesAndConductIsWhatReplayGives(
            @ForAll("rules") List<Rule> rules,
            @ForAll("submissionLists") List<Submission> submissions,
            @ForAll Random random) {
        InMemoryStorage storage = InMemoryStorage.create();
        Moderation moderation =
                Moderation.builder(policy(rules), storage).clock(() -> NOW).build();
        List<Decision> taken = new ArrayList<>();
        for (Submission submission : submissions) {
            Decision decision = moderation.review(submission);
            assertThat(moderation.review(submission)).isEqualTo(decision);
            taken.add(decision);
        }

        List<Decision> logged = new ArrayList<>(log(storage));
        Collections.shuffle(logged, random);
        Map<MemberId, List<Decision>> byAuthor =
                logged.stream().collect(Collectors.groupingBy(Decision::author, TreeMap::new, Collectors.toList()));

        assertThat(logged).hasSize((int) taken.stream().distinct().count());
        byAuthor.forEach((author, decisions) -> assertThat(
                        moderation.conduct(author).orElseThrow().decisions())
                .isEqualTo(Conduct.of(author, decisions).decisions()));
    }

    @Property(tries = 300)
    void oneBatchDecidesLikeOneAfterTheOther(
            @ForAll("rules") List<Rule> rules, @ForAll("submissionLists") List<Submission> submissions) {
        Function<InMemoryStorage, Moderation> open = storage ->
                Moderation.builder(policy(rules), storage).clock(() -> NOW).build();
        InMemoryStorage together = InMemoryStorage.create();
        InMemoryStorage apart = InMemoryStorage.create();

        List<Decision> batch = open.apply(together).process(submissions).orElseThrow();
        List<Decision> single =
                submissions.stream().map(open.apply(apart)::review).toList();

        assertThat(batch).isEqualTo(single);
        assertThat(log(together)).isEqualTo(log(apart));
    }

    private static List<Decision> log(InMemoryStorage storage) {
        Page<RecordedDecision> page = storage.port(DecisionLog.PORT).page(Optional.empty(), 1000);
        return page.items().stream().map(RecordedDecision::decision).toList();
    }
}
