package io.communitykit.benchmarks;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityTypes;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.RewardsEngine;
import io.communitykit.rewards.program.RewardsProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Replays a year of votes; time per activity. Beside it a bare sum per member, which caps, explains and recalls
 * nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RewardsEngineBenchmark {

    private static final int ACTIVITIES = 100_000;

    private List<Activity> activities;
    private RewardsEngine engine;

    @Setup
    public void prepare() {
        activities = Histories.votes(ACTIVITIES);
        engine = RewardsEngine.compile(Histories.configuration("program.yaml", RewardsProgram.class));
    }

    @Benchmark
    @OperationsPerInvocation(ACTIVITIES)
    public Earnings replay() {
        return engine.replay(activities);
    }

    @Benchmark
    @OperationsPerInvocation(ACTIVITIES)
    public Map<MemberId, Long> bareSum() {
        Map<MemberId, Long> sums = new HashMap<>();
        for (Activity activity : activities) {
            MemberId recipient = activity.recipient();
            if (recipient != null && activity.type().equals(ActivityTypes.POST_UPVOTED)) {
                sums.merge(recipient, 10L, Long::sum);
            }
        }
        return sums;
    }
}
