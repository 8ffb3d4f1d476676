package io.communitykit.benchmarks;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.TallyEngine;
import io.communitykit.poll.tally.TallyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

/** Counts 100,000 ranked ballots over six candidates: piling them up, and an instant runoff over the piles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TallyEngineBenchmark {

    private static final List<String> CANDIDATES = List.of("ada", "bem", "cyd", "dov", "eli", "fay");
    private static final int PAPERS = 100_000;

    private List<Paper> papers;
    private Ballots piles;
    private TallyEngine engine;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        papers = new ArrayList<>(PAPERS);
        for (int i = 0; i < PAPERS; i++) {
            List<String> order = new ArrayList<>(CANDIDATES);
            Collections.shuffle(order, random);
            papers.add(Paper.ranking(
                    order.subList(0, 1 + random.nextInt(order.size())).toArray(new String[0])));
        }
        piles = pileUp();
        engine = TallyEngine.of(IrvRule.discourse(), 1);
    }

    @Benchmark
    public Ballots pileUp() {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        papers.forEach(ballots::add);
        return ballots.build();
    }

    @Benchmark
    public TallyResult instantRunoff() {
        return engine.count(piles);
    }
}
