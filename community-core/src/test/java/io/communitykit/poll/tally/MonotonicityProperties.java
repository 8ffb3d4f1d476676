package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** States for which methods it never harms a winner to be ranked higher; a runoff is not among them. */
class MonotonicityProperties {

    private static final List<String> CANDIDATES = List.of("a", "b", "c", "d");

    private static final List<TallyRule> MONOTONIC = List.of(
            new PluralityRule(),
            new BordaRule(BordaRule.Scale.LAST_GETS_ONE, Unranked.LAST),
            new BordaRule(BordaRule.Scale.HARMONIC, Unranked.LAST),
            new CopelandRule(Unranked.LAST),
            new MinimaxRule(Strength.WINNING_VOTES, Unranked.LAST),
            new MinimaxRule(Strength.MARGINS, Unranked.LAST),
            new MinimaxRule(Strength.OPPOSITION, Unranked.LAST),
            new RankedPairsRule(Strength.MARGINS, true, Unranked.LAST),
            new SchulzeRule(Strength.WINNING_VOTES, Unranked.LAST),
            new SchulzeRule(Strength.MARGINS, Unranked.LAST),
            new SchulzeRule(Strength.RATIO, Unranked.LAST));

    @Provide
    Arbitrary<List<List<String>>> rankings() {
        return Arbitraries.shuffle(CANDIDATES).list().ofMinSize(1).ofMaxSize(9);
    }

    @Provide
    Arbitrary<TallyRule> monotonic() {
        return Arbitraries.of(MONOTONIC);
    }

    @Property(tries = 600)
    void whoeverWinsStillWinsWhenRankedHigher(
            @ForAll("monotonic") TallyRule rule, @ForAll("rankings") List<List<String>> rankings, @ForAll int which) {
        List<String> winners = count(rule, rankings).winners();
        if (winners.size() > 1) {
            return;
        }
        String winner = winners.get(0);
        List<List<String>> raised = new ArrayList<>(rankings);
        int paper = Math.floorMod(which, raised.size());
        List<String> higher = new ArrayList<>(raised.get(paper));
        int place = higher.indexOf(winner);
        if (place > 0) {
            higher.remove(place);
            higher.add(place - 1, winner);
        }
        raised.set(paper, higher);

        assertThat(count(rule, raised).winners()).contains(winner);
    }

    /** The textbook's: two papers that rank a higher make a lose against c. */
    @Test
    void inARunoffItMayHarmToBeRankedHigher() {
        Ballots before = Ballots.of(List.of("a", "b", "c"))
                .add(Paper.ranking("a", "b", "c"), 6)
                .add(Paper.ranking("c", "a", "b"), 5)
                .add(Paper.ranking("b", "c", "a"), 4)
                .add(Paper.ranking("b", "a", "c"), 2)
                .build();
        Ballots after = Ballots.of(List.of("a", "b", "c"))
                .add(Paper.ranking("a", "b", "c"), 8)
                .add(Paper.ranking("c", "a", "b"), 5)
                .add(Paper.ranking("b", "c", "a"), 4)
                .build();
        TallyEngine runoff = TallyEngine.of(IrvRule.discourse(), 1);

        assertThat(runoff.count(before).winners()).containsExactly("a");
        assertThat(runoff.count(after).winners()).containsExactly("c");
    }

    private static TallyResult count(TallyRule rule, List<List<String>> rankings) {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        rankings.forEach(ranking -> ballots.add(Paper.ranking(ranking.toArray(new String[0]))));
        return TallyEngine.of(rule, 1).count(ballots.build());
    }
}
