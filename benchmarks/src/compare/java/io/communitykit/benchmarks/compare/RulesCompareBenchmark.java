package io.communitykit.benchmarks.compare;

import io.communitykit.MemberId;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.Submission;
import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.drools.model.codegen.ExecutableModelProject;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Asks many rules of the kind "account younger than 7 days and contains a link and longer than 20 characters" about one
 * post. Ours reads the text and records a decision; the others are given the three numbers and count.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesCompareBenchmark {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TEXT = "Here is the light at www.example.com as I saw it";

    /** How many rules, and about whom. */
    @State(Scope.Benchmark)
    public static class Case {

        @Param({"100", "1000"})
        int rules;

        /** How old the account is: of a regular no rule is true, of a newcomer some are. */
        @Param({"400", "6"})
        int ageDays;

        PostFacts facts() {
            return new PostFacts(ageDays, 1, TEXT.length());
        }
    }

    @State(Scope.Benchmark)
    public static class Ours {

        private Submission submission;
        private Author author;
        private ModerationEngine engine;

        @Setup
        public void prepare(Case which) {
            submission = Submission.post("p-1", new MemberId("m-1"), TEXT);
            author = Author.joined(NOW.minus(Duration.ofDays(which.ageDays)));
            engine = ModerationEngine.compile(policy(which.rules));
        }
    }

    @State(Scope.Benchmark)
    public static class Plain {

        private List<Predicate<PostFacts>> predicates;

        @Setup
        public void prepare(Case which) {
            predicates = new ArrayList<>();
            for (int i = 0; i < which.rules; i++) {
                int days = days(i);
                int length = length(i);
                predicates.add(post -> post.getAgeDays() < days && post.getLinks() >= 1 && post.getLength() > length);
            }
        }
    }

    @State(Scope.Benchmark)
    public static class Easy {

        private RulesEngine engine;
        private Rules rules;

        @Setup
        public void prepare(Case which) {
            engine = new DefaultRulesEngine();
            rules = easy(which.rules);
        }
    }

    @State(Scope.Benchmark)
    public static class Drools {

        private KieSession session;

        @Setup
        public void prepare(Case which) {
            session = RulesCompareBenchmark.session(which.rules);
        }

        @TearDown
        public void close() {
            session.dispose();
        }
    }

    private static int days(int rule) {
        return 3 + rule % 5;
    }

    private static int length(int rule) {
        return 20 + rule;
    }

    static ModerationPolicy policy(int rules) {
        ModerationPolicy.Builder policy = ModerationPolicy.of("many", "1");
        for (int i = 0; i < rules; i++) {
            policy.rule(Rule.of(
                    "rule-" + i,
                    Condition.all(
                            Condition.accountYoungerThan(Duration.ofDays(days(i))),
                            Condition.linksAtLeast(1),
                            Condition.textAtLeast(length(i) + 1)),
                    Verdict.HOLD));
        }
        return policy.build();
    }

    static Rules easy(int rules) {
        Rules easy = new Rules();
        for (int i = 0; i < rules; i++) {
            int days = days(i);
            int length = length(i);
            easy.register(new RuleBuilder()
                    .name("rule-" + i)
                    .when(facts -> {
                        PostFacts post = facts.get("post");
                        return post.getAgeDays() < days && post.getLinks() >= 1 && post.getLength() > length;
                    })
                    .then(facts -> facts.<PostFacts>get("post").fire())
                    .build());
        }
        return easy;
    }

    static KieSession session(int rules) {
        StringBuilder drl = new StringBuilder("package many\nimport " + PostFacts.class.getName() + "\n");
        for (int i = 0; i < rules; i++) {
            drl.append("rule \"rule-")
                    .append(i)
                    .append("\" when $p : PostFacts(ageDays < ")
                    .append(days(i))
                    .append(", links >= 1, length > ")
                    .append(length(i))
                    .append(") then $p.fire(); end\n");
        }
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/many/rules.drl", drl.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalStateException(builder.getResults().getMessages().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
    }

    @Benchmark
    public Decision ours(Ours ours) {
        return ours.engine.review(ours.submission, ours.author, NOW);
    }

    @Benchmark
    public int plainPredicates(Case which, Plain plain) {
        PostFacts post = which.facts();
        for (Predicate<PostFacts> predicate : plain.predicates) {
            if (predicate.test(post)) {
                post.fire();
            }
        }
        return post.getFired();
    }

    @Benchmark
    public int easyRules(Case which, Easy easy) {
        PostFacts post = which.facts();
        Facts facts = new Facts();
        facts.put("post", post);
        easy.engine.fire(easy.rules, facts);
        return post.getFired();
    }

    @Benchmark
    public int drools(Case which, Drools drools) {
        PostFacts post = which.facts();
        FactHandle handle = drools.session.insert(post);
        drools.session.fireAllRules();
        drools.session.delete(handle);
        return post.getFired();
    }
}
