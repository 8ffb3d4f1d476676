package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.moderation.counter.Sighting;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.ruling.RulingStore;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tests erasure over what rules count and what people have decided. */
public interface RuleStateErasureContract extends ErasureContract {

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        Counter counter = new Counter(
                new CounterKey(CounterKey.MEMBER, member.value()),
                1,
                List.of(new Sighting(SampleTimes.NOON, "digest")),
                1);
        Counter other = new Counter(new CounterKey(CounterKey.MEMBER, "ben"), 1, List.of(), 1);
        Counter all = new Counter(new CounterKey(CounterKey.COMMUNITY, "all"), 2, List.of(), 1);
        storage.port(CounterStore.PORT).insertAll(List.of(counter, other, all));
        Ruling about = new Ruling(new Subject("member", member.value()), 1, Verdict.HOLD, member, SampleTimes.NOON, 1);
        Ruling given = new Ruling(Subject.post("p-2"), 1, Verdict.ALLOW, member, SampleTimes.NOON, 1);
        Ruling foreign = new Ruling(Subject.post("p-3"), 1, Verdict.ALLOW, new MemberId("ben"), SampleTimes.NOON, 1);
        storage.port(RulingStore.PORT).insertAll(List.of(about, given, foreign));
        return List.of(counter, about, given);
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        storage.port(CounterStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(counter -> lines.add(counter.toString()));
        storage.port(RulingStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(ruling -> lines.add(ruling.toString()));
        return lines;
    }

    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        storage.port(RulingStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(ruling -> totals.merge(ruling.verdict().name(), 1L, Long::sum));
        storage.port(CounterStore.PORT)
                .find(new CounterKey(CounterKey.COMMUNITY, "all"))
                .ifPresent(counter -> totals.put("seen", counter.total()));
        return totals;
    }
}
