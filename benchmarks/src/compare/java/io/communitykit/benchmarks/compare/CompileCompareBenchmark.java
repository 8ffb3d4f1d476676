package io.communitykit.benchmarks.compare;

import io.communitykit.moderation.ModerationEngine;
import io.communitykit.moderation.policy.ModerationPolicy;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Compiles the rules of {@link RulesCompareBenchmark}, once per fork, as a host does when it starts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CompileCompareBenchmark {

    @Param({"100", "1000"})
    private int rules;

    @Benchmark
    public ModerationEngine ours() {
        ModerationPolicy policy = RulesCompareBenchmark.policy(rules);
        return ModerationEngine.compile(policy);
    }

    @Benchmark
    public KieSession drools() {
        return RulesCompareBenchmark.session(rules);
    }
}
