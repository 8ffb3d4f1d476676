package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.activity.AppendResult;
import io.communitykit.examples.replay.output.Json;
import io.communitykit.examples.replay.output.Tables;
import io.communitykit.examples.replay.source.Receipt;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.examples.replay.source.Source;
import io.communitykit.metrics.Metrics;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records a source as a host imports its past: through the services, batch by batch, each with its points, badges and
 * figures in one transaction; and reads everything back from the storage.
 */
final class Recording {

    private static final int BATCH = 1000;

    private final Storage storage;
    private final Rewards rewards;
    private final Metrics metrics;
    private final Activities activities;
    private final List<Activity> batch = new ArrayList<>();

    Recording(Storage storage, Rules rules) {
        this.storage = storage;
        this.rewards = Rewards.of(rules.rewards(), storage);
        this.metrics = Metrics.of(rules.metrics(), storage);
        this.activities = Activities.builder(storage)
                .clock(() -> Instant.MAX)
                .inline(rewards)
                .inline(metrics)
                .build();
    }

    /** Records everything in the order of the files, and tells how much of it was new. */
    long record(Source source) {
        long[] appended = {0};
        source.activities(RowCount.lenient(), activity -> {
            batch.add(activity);
            if (batch.size() == BATCH) {
                appended[0] += flush();
            }
            return Receipt.RECORDED;
        });
        return appended[0] + flush();
    }

    private long flush() {
        List<AppendResult> results = activities.record(List.copyOf(batch)).orElseThrow();
        batch.clear();
        return results.stream().filter(AppendResult.Appended.class::isInstance).count();
    }

    /** Writes the files that the program writes, of what the services tell. */
    Map<String, String> files() {
        return storage.inTransaction(() -> {
            List<Activity> standing = History.standing(storage);
            Rewarded rewarded = rewarded(ReplayRun.members(standing));
            Instant asOf = standing.get(standing.size() - 1).occurredAt();
            Map<String, String> files = new LinkedHashMap<>();
            files.put("members.csv", Tables.members(rewarded));
            files.put("badges.csv", Tables.badges(rewarded));
            files.put("metrics.json", Json.pretty(metrics.report(asOf).toMap()));
            return files;
        });
    }

    private Rewarded rewarded(List<MemberId> members) {
        Optional<String> currency = Rewarded.currency(rewards.engine().program());
        List<Rewarded.Line> lines = new ArrayList<>();
        List<Rewarded.Badge> badges = new ArrayList<>();
        for (MemberId member : members) {
            List<BadgeEntry> held = rewards.badges(member);
            held.forEach(badge -> badges.add(new Rewarded.Badge(member, badge.badge(), badge.occurredAt())));
            lines.add(new Rewarded.Line(
                    member,
                    currency.map(name -> rewards.points(member, name)).orElse(0L),
                    Rewarded.levels(rewards.levels(member)),
                    held.size()));
        }
        return new Rewarded(currency, lines, badges);
    }
}
