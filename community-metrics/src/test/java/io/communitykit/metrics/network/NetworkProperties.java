package io.communitykit.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.MemberId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetworkProperties {

    record Tie(MemberId from, MemberId to) {}

    @Provide
    Arbitrary<List<Tie>> turns() {
        Arbitrary<MemberId> members =
                Arbitraries.of("a", "b", "c", "d", "e", "f", "g").map(MemberId::new);
        return Combinators.combine(members, members).as(Tie::new).list().ofMaxSize(20);
    }

    private static Ties ties(List<Tie> turns) {
        Ties ties = new Ties();
        turns.forEach(turn -> ties.add(turn.from(), turn.to(), 1));
        return ties;
    }

    @Property
    void sharesMakeTheWhole(@ForAll("turns") List<Tie> one, @ForAll("turns") List<Tie> two) {
        List<Tie> all = new ArrayList<>(one);
        all.addAll(two);
        Ties sum = ties(one);
        sum.addAll(ties(two));
        Ties turned = ties(two);
        turned.addAll(ties(one));

        assertThat(sum).isEqualTo(ties(all)).isEqualTo(turned);
        assertThat(NetworkReport.of(turned, 3)).isEqualTo(NetworkReport.of(ties(all), 3));
    }

    @Property
    void whatIsTakenBackWasNever(
            @ForAll("turns") List<Tie> stays, @ForAll("turns") List<Tie> goes, @ForAll Random random) {
        List<Runnable> steps = new ArrayList<>();
        Ties ties = new Ties();
        stays.forEach(turn -> steps.add(() -> ties.add(turn.from(), turn.to(), 1)));
        goes.forEach(turn -> {
            steps.add(() -> ties.add(turn.from(), turn.to(), 1));
            steps.add(() -> ties.add(turn.from(), turn.to(), -1));
        });
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);

        assertThat(ties).isEqualTo(ties(stays));
    }

    @Property
    void aBridgeIsWhatItsAbsenceParts(@ForAll("turns") List<Tie> turns) {
        NetworkReport report = NetworkReport.of(ties(turns), 0);
        Set<NetworkReport.Bridge> expected = new LinkedHashSet<>();
        Graph whole = Graph.of(ties(turns));
        for (int one = 0; one < whole.size(); one++) {
            for (int two : whole.around(one)) {
                if (one < two && !reaches(whole, one, two)) {
                    expected.add(new NetworkReport.Bridge(whole.member(one), whole.member(two)));
                }
            }
        }

        assertThat(report.bridges()).containsExactlyElementsOf(expected);
    }

    /** Without the tie between them. */
    private static boolean reaches(Graph graph, int from, int to) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(from));
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int member = open.removeLast();
            for (int next : graph.around(member)) {
                boolean cut = member == from && next == to;
                if (!cut && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen.contains(to);
    }

    @Property
    void strongPartsAreThoseWhereAllReachAll(@ForAll("turns") List<Tie> turns) {
        Graph graph = Graph.of(ties(turns));
        Set<Set<Integer>> parts = new LinkedHashSet<>();
        for (int member = 0; member < graph.size(); member++) {
            Set<Integer> part = new LinkedHashSet<>();
            for (int other = 0; other < graph.size(); other++) {
                if (follows(graph, member).contains(other)
                        && follows(graph, other).contains(member)) {
                    part.add(other);
                }
            }
            parts.add(part);
        }

        assertThat(Components.strong(graph))
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream().map(Set::size).toList());
    }

    private static Set<Integer> follows(Graph graph, int start) {
        Set<Integer> seen = new LinkedHashSet<>(List.of(start));
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (int next : graph.from(open.removeLast())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
