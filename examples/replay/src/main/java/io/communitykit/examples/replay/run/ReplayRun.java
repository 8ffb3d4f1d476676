package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.examples.replay.run.Stopwatch.Phase;
import io.communitykit.examples.replay.source.PolledBallots;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.examples.replay.source.Surroundings;
import io.communitykit.metrics.MetricsEngine;
import io.communitykit.metrics.MetricsReport;
import io.communitykit.metrics.MetricsState;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.RewardsEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Streams a history through all engines: reads, selects what stands, and asks rewards, moderation, metrics and polls as
 * of the last thing that happened. No clock decides anything, so the same history always gives the same result.
 */
public final class ReplayRun {

    private final Source source;
    private final Rules rules;
    private final RowCount rows;
    private final Stopwatch stopwatch = new Stopwatch();

    private ReplayRun(Source source, Rules rules, RowCount rows) {
        this.source = source;
        this.rules = rules;
        this.rows = rows;
    }

    /**
     * Replays a history.
     *
     * @param source where it comes from
     * @param rules what is followed
     * @param rows is told of every row
     * @return everything that came out
     * @throws io.communitykit.examples.replay.source.ReplayException if a file cannot be read
     */
    public static Replayed replay(Source source, Rules rules, RowCount rows) {
        return new ReplayRun(source, rules, rows).replay();
    }

    private Replayed replay() {
        History history = new History();
        stopwatch.time(Phase.READING, () -> {
            source.activities(rows, history);
            return rows;
        });
        Surroundings surroundings = source.surroundings(rows);
        List<Activity> standing = stopwatch.time(Phase.SORTING, history::standing);
        Instant asOf = standing.isEmpty()
                ? Instant.EPOCH
                : standing.get(standing.size() - 1).occurredAt();
        Rewarded rewarded = reward(standing);
        Moderated moderated = moderate(standing);
        MetricsReport metrics = stopwatch.time(Phase.METRICS, () -> measure(standing, asOf));
        List<Polled> polled = stopwatch.time(Phase.POLLS, () -> poll(surroundings.polls(), asOf));
        stopwatch.time(Phase.PARSING, source::parse);
        return new Replayed(
                rules,
                rows,
                asOf,
                standing.size(),
                history.names(),
                surroundings.charter(),
                ActivityCounts.of(standing, rules.metrics()),
                rewarded,
                moderated,
                metrics,
                polled,
                stopwatch);
    }

    private Rewarded reward(List<Activity> standing) {
        RewardsEngine engine = stopwatch.time(Phase.REWARDS, () -> RewardsEngine.compile(rules.rewards()));
        Earnings earnings = stopwatch.time(Phase.REWARDS, () -> engine.replay(standing));
        return Rewarded.of(rules.rewards(), members(standing), earnings);
    }

    /** Lists everybody who did something or had something done to them, by id. */
    static List<MemberId> members(List<Activity> standing) {
        Set<MemberId> members = new TreeSet<>(Natural.MEMBERS);
        for (Activity activity : standing) {
            members.add(activity.actor());
            if (activity.recipient() != null) {
                members.add(activity.recipient());
            }
        }
        members.remove(Activity.ANONYMOUS);
        return List.copyOf(members);
    }

    private Moderated moderate(List<Activity> standing) {
        ModerationRun moderation = new ModerationRun(rules.policy(), standing, stopwatch);
        source.texts(moderation::accept);
        return moderation.result();
    }

    private MetricsReport measure(List<Activity> standing, Instant asOf) {
        MetricsEngine engine = MetricsEngine.of(rules.metrics());
        MetricsState state = engine.start();
        standing.forEach(activity -> engine.apply(state, activity));
        return engine.report(state, asOf);
    }

    private static List<Polled> poll(List<PolledBallots> polls, Instant asOf) {
        List<Polled> results = new ArrayList<>();
        polls.forEach(poll -> results.add(PollRun.run(poll, asOf)));
        return results;
    }
}
