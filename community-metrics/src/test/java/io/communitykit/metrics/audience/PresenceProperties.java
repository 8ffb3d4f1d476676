package io.communitykit.metrics.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PresenceProperties {

    record Change(int member, int bucket, int count) {}

    @Property
    void countsAreSumsInWhateverOrder(@ForAll("changes") List<Change> changes) {
        Presence presence = presence(changes);
        Map<Integer, NavigableMap<Integer, Integer>> naive = naive(changes);

        for (int member = 0; member < 5; member++) {
            for (int bucket = -200; bucket <= 200; bucket++) {
                int expected = naive.getOrDefault(member, new TreeMap<>()).getOrDefault(bucket, 0);
                assertThat(presence.count(member, bucket)).isEqualTo(expected);
            }
        }
    }

    @Property
    void nextIsTheNextBucketWithAPositiveCount(@ForAll("changes") List<Change> changes) {
        Presence presence = presence(changes);
        Map<Integer, NavigableMap<Integer, Integer>> naive = naive(changes);

        for (int member = 0; member < 5; member++) {
            for (int from = -210; from <= 210; from++) {
                int expected = naive.getOrDefault(member, new TreeMap<>()).tailMap(from, true).entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Presence.NONE);
                assertThat(presence.next(member, from)).isEqualTo(expected);
            }
        }
    }

    @Property
    void totalIsTheSumOfAllCounts(@ForAll("changes") List<Change> changes) {
        assertThat(presence(changes).total())
                .isEqualTo(changes.stream().mapToLong(Change::count).sum());
    }

    @Property
    void aSumOfPartsIsTheWhole(@ForAll("changes") List<Change> left, @ForAll("changes") List<Change> right) {
        Presence sum = presence(left);
        sum.addAll(presence(right), new int[] {3, 2, 1, 0, 4});
        List<Change> renamed = right.stream()
                .map(change ->
                        new Change(change.member() == 4 ? 4 : 3 - change.member(), change.bucket(), change.count()))
                .toList();
        Presence whole = presence(renamed);
        left.forEach(change -> whole.add(change.member(), change.bucket(), change.count()));

        for (int member = 0; member < 5; member++) {
            for (int bucket = -200; bucket <= 200; bucket++) {
                assertThat(sum.count(member, bucket)).isEqualTo(whole.count(member, bucket));
            }
        }
    }

    private static Presence presence(List<Change> changes) {
        Presence presence = new Presence();
        changes.forEach(change -> presence.add(change.member(), change.bucket(), change.count()));
        return presence;
    }

    private static Map<Integer, NavigableMap<Integer, Integer>> naive(List<Change> changes) {
        Map<Integer, NavigableMap<Integer, Integer>> counts = new TreeMap<>();
        changes.forEach(change -> counts.computeIfAbsent(change.member(), member -> new TreeMap<>())
                .merge(change.bucket(), change.count(), Integer::sum));
        return counts;
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> buckets = Arbitraries.oneOf(
                Arbitraries.integers().between(-200, 200), Arbitraries.of(-65, -64, -1, 0, 63, 64, 127, 128));
        return Combinators.combine(Arbitraries.integers().between(0, 4), buckets, Arbitraries.of(1, 1, 1, 1, -1, 2, -3))
                .as(Change::new)
                .list()
                .ofMaxSize(60);
    }
}
