package io.communitykit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.activity.Activity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MetricsEngineProperties {

    private final MetricsEngine engine = MetricsEngine.of(Samples.model());

    @Property(tries = 300)
    void orderIsIrrelevant(@ForAll("histories") List<Activity> history, @ForAll Random random) {
        List<Activity> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(report(state(shuffled))).isEqualTo(report(state(history)));
    }

    @Property(tries = 300)
    void sharesAreTheWhole(
            @ForAll("histories") List<Activity> history,
            @ForAll @IntRange(min = 1, max = 5) int shares,
            @ForAll Random random) {
        List<List<Activity>> cut = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            cut.add(new ArrayList<>());
        }
        history.forEach(activity -> cut.get(random.nextInt(shares)).add(activity));
        MetricsState whole = engine.start();
        cut.forEach(share -> engine.merge(whole, state(share)));

        assertThat(report(whole)).isEqualTo(report(state(history)));
    }

    @Property(tries = 200)
    void mergingIsAssociativeAndCommutativeWithAnIdentity(
            @ForAll("histories") List<Activity> a,
            @ForAll("histories") List<Activity> b,
            @ForAll("histories") List<Activity> c) {
        assertThat(report(sum(sum(state(a), state(b)), state(c))))
                .isEqualTo(report(sum(state(a), sum(state(b), state(c)))));
        assertThat(report(sum(state(a), state(b)))).isEqualTo(report(sum(state(b), state(a))));
        assertThat(report(sum(state(a), engine.start()))).isEqualTo(report(state(a)));
        assertThat(report(sum(engine.start(), state(a)))).isEqualTo(report(state(a)));
    }

    @Property(tries = 300)
    void takingBackUndoesTakingIn(@ForAll("histories") List<Activity> history, @ForAll Random random) {
        List<Activity> standing = new ArrayList<>(history);
        MetricsState state = state(history);
        for (Activity activity : history) {
            if (random.nextInt(3) == 0) {
                standing.remove(activity);
                Retraction retraction = engine.retract(state, activity, MemberFacts.none());
                if (retraction instanceof Retraction.NeedsHistory needed) {
                    engine.relearn(state, needed.threads(), standing, MemberFacts.none());
                }
            }
        }

        assertThat(report(state)).isEqualTo(report(state(standing)));
    }

    @Property(tries = 100)
    void whatIsStoredIsWhatIsRead(
            @ForAll("histories") List<Activity> history, @ForAll @IntRange(min = 1, max = 4) int shards) {
        Slices slices = new Slices(engine.scope(), engine.measures(), shards);
        MetricsState state = state(history);
        Map<SliceKey, MetricsSlice> cut = slices.cut(state);
        MetricsState read = engine.start();
        cut.values().forEach(slice -> slices.absorb(read, slice));
        state.threads().values().forEach(read::put);
        read.ties().addAll(state.ties());

        assertThat(report(read)).isEqualTo(report(state));
        assertThat(slices.cut(read)).isEqualTo(cut);
    }

    @Property(tries = 100)
    void sumsOfSlicesAreSlicesOfSums(@ForAll("histories") List<Activity> a, @ForAll("histories") List<Activity> b) {
        Slices slices = new Slices(engine.scope(), engine.measures(), 1);
        MetricsState back = state(List.of());
        a.forEach(activity -> engine.count(back, activity, MemberFacts.none(), -1));
        Map<SliceKey, MetricsSlice> sums = new TreeMap<>(slices.cut(state(a)));
        slices.cut(state(b)).forEach((key, slice) -> sums.merge(key, slice, MetricsSlice::plus));
        Map<SliceKey, MetricsSlice> whole = slices.cut(sum(state(a), state(b)));

        assertThat(sums.keySet()).isEqualTo(whole.keySet());
        sums.forEach((key, slice) -> {
            assertThat(slice.members()).isEqualTo(whole.get(key).members());
            assertThat(slice.bits()).isEqualTo(whole.get(key).bits());
            assertThat(slice.repeats()).isEqualTo(whole.get(key).repeats());
        });
        slices.cut(back)
                .forEach((key, slice) -> assertThat(
                                slices.cut(state(a)).get(key).plus(slice).members())
                        .isEmpty());
    }

    private MetricsState sum(MetricsState left, MetricsState right) {
        engine.merge(left, right);
        return left;
    }

    private MetricsState state(List<Activity> activities) {
        MetricsState state = engine.start();
        activities.forEach(activity -> engine.apply(state, activity));
        return state;
    }

    private Map<String, Object> report(MetricsState state) {
        return engine.report(state, Samples.END).toMap();
    }

    @Provide
    Arbitrary<List<Activity>> histories() {
        return Samples.histories(40);
    }
}
