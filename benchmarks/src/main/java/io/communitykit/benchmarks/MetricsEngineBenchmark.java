package io.communitykit.benchmarks;

import io.communitykit.activity.Activity;
import io.communitykit.metrics.MetricsEngine;
import io.communitykit.metrics.MetricsModel;
import io.communitykit.metrics.MetricsReport;
import io.communitykit.metrics.MetricsState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Takes in a year of activities, and answers from the state that they leave; time per 100,000 activities. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MetricsEngineBenchmark {

    private static final int ACTIVITIES = 100_000;

    private List<Activity> activities;
    private MetricsEngine engine;
    private MetricsState state;
    private Instant asOf;

    @Setup
    public void prepare() {
        activities = Histories.votes(ACTIVITIES);
        engine = MetricsEngine.of(Histories.configuration("metrics.yaml", MetricsModel.class));
        state = takeIn();
        asOf = activities.get(ACTIVITIES - 1).occurredAt();
    }

    @Benchmark
    public MetricsState takeIn() {
        MetricsState taken = engine.start();
        for (Activity activity : activities) {
            engine.apply(taken, activity);
        }
        return taken;
    }

    @Benchmark
    public MetricsReport report() {
        return engine.report(state, asOf);
    }
}
