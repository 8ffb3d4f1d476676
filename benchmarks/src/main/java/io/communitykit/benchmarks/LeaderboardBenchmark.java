package io.communitykit.benchmarks;

import io.communitykit.MemberId;
import io.communitykit.rewards.leaderboard.Leaderboard;
import io.communitykit.rewards.leaderboard.RankPolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/**
 * Moves members of a board of a million with arbitrary scores, and asks for ranks; time per operation. Beside it a map
 * of scores and a tree in their order, of which a rank is the size of a head.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LeaderboardBenchmark {

    private static final int MEMBERS = 1_000_000;
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");

    private record Key(long score, MemberId member) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byScore = Long.compare(other.score, score);
            return byScore != 0 ? byScore : member.compareTo(other.member);
        }
    }

    private MemberId[] members;
    private Random random;
    private Leaderboard board;
    private Map<MemberId, Long> scores;
    private TreeMap<Key, MemberId> tree;

    @Setup
    public void prepare() {
        random = new Random(20261121);
        members = new MemberId[MEMBERS];
        board = new Leaderboard();
        scores = new HashMap<>();
        tree = new TreeMap<>();
        for (int i = 0; i < MEMBERS; i++) {
            members[i] = new MemberId(Integer.toString(i));
            long score = random.nextLong();
            board.set(members[i], score, SINCE);
            scores.put(members[i], score);
            tree.put(new Key(score, members[i]), members[i]);
        }
    }

    private MemberId anybody() {
        return members[random.nextInt(MEMBERS)];
    }

    @Benchmark
    public void update() {
        board.set(anybody(), random.nextLong(), SINCE);
    }

    @Benchmark
    public void updateOfTree() {
        MemberId member = anybody();
        long score = random.nextLong();
        Long before = scores.put(member, score);
        if (before != null) {
            tree.remove(new Key(before, member));
        }
        tree.put(new Key(score, member), member);
    }

    @Benchmark
    public long rank() {
        return board.rank(anybody(), RankPolicy.STANDARD).orElseThrow();
    }

    @Benchmark
    public int rankOfTree() {
        MemberId member = anybody();
        return tree.headMap(new Key(scores.getOrDefault(member, 0L), member)).size() + 1;
    }
}
