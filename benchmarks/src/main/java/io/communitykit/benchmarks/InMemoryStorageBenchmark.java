package io.communitykit.benchmarks;

import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.LogEntry;
import io.communitykit.storage.InMemoryStorage;
import java.util.ArrayList;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Times appending to the log in memory and following it, beside an {@link ArrayList} and a {@link HashMap} of the same
 * records, which know neither transactions nor conflicts. Scores are per activity.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InMemoryStorageBenchmark {

    private static final int COUNT = 100_000;
    private static final int PAGE = 1000;

    private final List<Activity> activities = new ArrayList<>();
    private final List<Activity> bare = new ArrayList<>();
    private ActivityLog full = InMemoryStorage.create().port(ActivityLog.PORT);

    /** Makes the activities and fills a log and a list with them. */
    @Setup
    public void makeActivities() {
        activities.addAll(Histories.votes(COUNT));
        bare.addAll(activities);
        full = InMemoryStorage.create().port(ActivityLog.PORT);
        full.appendAll(activities);
    }

    /** Appends one by one, each a transaction of its own. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public ActivityLog append() {
        ActivityLog log = InMemoryStorage.create().port(ActivityLog.PORT);
        for (Activity activity : activities) {
            log.append(activity);
        }
        return log;
    }

    /** Appends in batches, each a transaction. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public ActivityLog appendBatches() {
        ActivityLog log = InMemoryStorage.create().port(ActivityLog.PORT);
        for (int from = 0; from < COUNT; from += PAGE) {
            log.appendAll(activities.subList(from, from + PAGE));
        }
        return log;
    }

    /** Puts each into a map by its id, and into a list if it is new. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public List<Activity> bareAppend() {
        Map<ActivityId, Integer> byId = new HashMap<>();
        List<Activity> list = new ArrayList<>();
        for (Activity activity : activities) {
            if (byId.putIfAbsent(activity.id(), list.size()) == null) {
                list.add(activity);
            }
        }
        return list;
    }

    /** Follows the log to its end, a thousand entries at a time. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void tail(Blackhole sink) {
        long after = 0;
        List<LogEntry> page = full.tail(after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink::consume);
            after = page.get(page.size() - 1).position();
            page = full.tail(after, PAGE);
        }
    }

    /** Copies a list to its end, a thousand records at a time. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void bareTail(Blackhole sink) {
        for (int from = 0; from < COUNT; from += PAGE) {
            new ArrayList<>(bare.subList(from, from + PAGE)).forEach(sink::consume);
        }
    }
}
