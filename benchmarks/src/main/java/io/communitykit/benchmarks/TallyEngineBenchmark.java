package io.communitykit.benchmarks;

import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.IrvRule;
import io.communitykit.poll.tally.PaperReading;
import io.communitykit.poll.tally.SchulzeRule;
import io.communitykit.poll.tally.Strength;
import io.communitykit.poll.tally.StvRule;
import io.communitykit.poll.tally.TallyEngine;
import io.communitykit.poll.tally.TallyResult;
import io.communitykit.poll.tally.TieBreak;
import io.communitykit.poll.tally.Unranked;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Counts a million ranked ballots, in exact numbers and with the full record, from the raw rankings and from ballots
 * that were collected before. Beside it stands one pass over the raw rankings that reads every entry: the least that
 * anybody can do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TallyEngineBenchmark {

    private static final int BALLOTS = 1_000_000;

    /** How candidates are liked: {@code uniform} all alike, so that ballots hardly repeat; {@code skewed} as 1/n. */
    public enum Liking {
        UNIFORM,
        SKEWED
    }

    @Param({"10", "36"})
    int candidates;

    @Param
    Liking liking;

    private List<String> names;
    private int[][] raw;
    private Ballots collected;
    private TallyEngine irv;
    private TallyEngine stv;
    private TallyEngine schulze;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        names = IntStream.range(0, candidates).mapToObj(Integer::toString).toList();
        raw = new int[BALLOTS][];
        for (int ballot = 0; ballot < BALLOTS; ballot++) {
            raw[ballot] = ranking(random);
        }
        irv = TallyEngine.of(
                new IrvRule(
                        IrvRule.Base.ACTIVE,
                        null,
                        IrvRule.Stop.TWO_REMAIN,
                        IrvRule.Elimination.LAST,
                        TieBreak.lot(1),
                        PaperReading.plain(),
                        0,
                        null,
                        null),
                1);
        stv = TallyEngine.of(StvRule.scottish(TieBreak.lot(1)), 3);
        schulze = TallyEngine.of(new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST), 1);
        collected = collect();
    }

    /** Draws candidates one after another, as they are liked; how many, is drawn as well. */
    private int[] ranking(Random random) {
        double[] liked = new double[candidates];
        for (int candidate = 0; candidate < candidates; candidate++) {
            liked[candidate] = liking == Liking.UNIFORM ? 1 : 1.0 / (candidate + 1);
        }
        int[] ranking = new int[1 + random.nextInt(candidates)];
        for (int place = 0; place < ranking.length; place++) {
            double left = 0;
            for (double one : liked) {
                left += one;
            }
            double drawn = random.nextDouble() * left;
            int candidate = 0;
            while (liked[candidate] == 0 || (drawn -= liked[candidate]) > 0) {
                candidate++;
                if (candidate == candidates) {
                    candidate = 0;
                }
            }
            ranking[place] = candidate;
            liked[candidate] = 0;
        }
        return ranking;
    }

    private Ballots collect() {
        return Ballots.rankings(names).addAll(raw).build();
    }

    @Benchmark
    public long readEveryEntry() {
        long sum = 0;
        for (int[] ranking : raw) {
            for (int candidate : ranking) {
                sum += candidate;
            }
        }
        return sum;
    }

    @Benchmark
    public TallyResult irvFromRaw() {
        return irv.count(collect());
    }

    @Benchmark
    public TallyResult irvFromCollected() {
        return irv.count(collected);
    }

    @Benchmark
    public TallyResult stvFromRaw() {
        return stv.count(collect());
    }

    @Benchmark
    public TallyResult stvFromCollected() {
        return stv.count(collected);
    }

    @Benchmark
    public TallyResult schulzeFromRaw() {
        return schulze.count(collect());
    }

    @Benchmark
    public TallyResult schulzeFromCollected() {
        return schulze.count(collected);
    }
}
