package io.communitykit.testkit.contract;

import io.communitykit.MemberId;
import io.communitykit.metrics.MetricsSlice;
import io.communitykit.metrics.MetricsStore;
import io.communitykit.metrics.SliceKey;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieKey;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.metrics.response.Voice;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tests erasure over every port of metrics. */
public interface MetricsErasureContract extends ErasureContract {

    @Override
    default List<Record> write(Storage storage, MemberId member, String words) {
        MemberId ben = new MemberId("ben");
        MemberId zoe = new MemberId("zoe");
        MetricsSlice counted = new MetricsSlice(
                new SliceKey("model", "active", 3, 0),
                SampleTimes.NOON,
                List.of(member, ben, zoe),
                List.of(1L, 6L, 8L),
                List.of(
                        new MetricsSlice.Repeat(0, 0, 4),
                        new MetricsSlice.Repeat(1, 2, 7),
                        new MetricsSlice.Repeat(2, 3, 2)),
                1);
        MetricsSlice others = new MetricsSlice(
                new SliceKey("model", "active", 4, 0), SampleTimes.NOON, List.of(ben), List.of(1L), List.of(), 1);
        storage.port(MetricsStore.PORT).insertAll(List.of(counted, others));
        ThreadStore threads = storage.port(ThreadStore.PORT);
        ResponseThread asked = new ResponseThread(
                new ThreadKey("model", "answers", "t-1", ""),
                new Voice(SampleTimes.NOON, member),
                List.of(new Voice(SampleTimes.NOON, ben), new Voice(SampleTimes.NOON, zoe)),
                null,
                1);
        ResponseThread pair = new ResponseThread(
                new ThreadKey("model", "messages", member.value(), "ben"),
                null,
                List.of(new Voice(SampleTimes.NOON, member)),
                null,
                1);
        threads.insertAll(List.of(asked, pair, ResponseThread.empty(new ThreadKey("model", "messages", "ben", "zoe"))));
        Tie turned = new Tie(new TieKey("model", member, ben), 4, 1);
        Tie answered = new Tie(new TieKey("model", zoe, member), 2, 1);
        storage.port(TieStore.PORT).insertAll(List.of(turned, answered, new Tie(new TieKey("model", ben, zoe), 1, 1)));
        return List.of(counted, asked, pair, turned, answered);
    }

    @Override
    default List<String> read(Storage storage) {
        List<String> lines = new ArrayList<>();
        storage.port(MetricsStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(slice -> lines.add(slice.toString()));
        storage.port(ThreadStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(thread -> lines.add(thread.toString()));
        storage.port(TieStore.PORT).page(Optional.empty(), 100).items().forEach(tie -> lines.add(tie.toString()));
        return lines;
    }

    /** {@inheritDoc} Counts per member: the members keep their bits and repeats wherever they stand. */
    @Override
    default Map<String, Long> totals(Storage storage) {
        Map<String, Long> totals = new TreeMap<>();
        storage.port(MetricsStore.PORT).page(Optional.empty(), 100).items().forEach(slice -> {
            for (int i = 0; i < slice.members().size(); i++) {
                String member = slice.members().get(i).value();
                String name = member.length() > 3 ? "theirs" : member;
                int place = i;
                totals.merge("bits of " + name, slice.bits().get(i), Long::sum);
                slice.repeats().stream()
                        .filter(repeat -> repeat.member() == place)
                        .forEach(repeat -> totals.merge("repeats of " + name, (long) repeat.count(), Long::sum));
            }
        });
        storage.port(TieStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .forEach(tie -> totals.merge("ties", tie.times(), Long::sum));
        totals.put("threads", (long) storage.port(ThreadStore.PORT)
                .page(Optional.empty(), 100)
                .items()
                .size());
        return totals;
    }
}
