package io.communitykit.poll.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Holds transfers to those who are elected in the same round against a count paper by paper, written down anew. */
class TransfersProperties {

    private static final List<String> CANDIDATES = List.of("a", "b", "c", "d", "e");

    @Provide
    Arbitrary<List<List<String>>> rankings() {
        return Arbitraries.shuffle(CANDIDATES)
                .flatMap(order -> Arbitraries.integers().between(1, 5).map(length -> order.subList(0, length)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 500)
    void pendingReceiversCountAsPaperByPaper(
            @ForAll("rankings") List<List<String>> rankings, @ForAll @IntRange(min = 1, max = 4) int seats) {
        Ballots.Builder ballots = Ballots.of(CANDIDATES);
        rankings.forEach(ranking -> ballots.add(Paper.ranking(ranking.toArray(String[]::new))));

        TallyResult result =
                TallyEngine.of(StvRule.loomio(Quota.droop()), seats).count(ballots.build());

        assertThat(result.winners()).isEqualTo(new ByHand(rankings, seats).elected());
    }

    /** Every paper has a weight and lies with the first whom it ranks of those who are not done. */
    private static final class ByHand {

        private final List<List<String>> rankings;
        private final List<Rational> weights = new ArrayList<>();
        private final List<String> open = new ArrayList<>(CANDIDATES);
        private final List<String> elected = new ArrayList<>();
        private final int seats;
        private final Rational quota;

        ByHand(List<List<String>> rankings, int seats) {
            this.rankings = rankings;
            this.seats = seats;
            this.quota = Rational.of(rankings.size() / (seats + 1) + 1);
            rankings.forEach(ranking -> weights.add(Rational.ONE));
        }

        List<String> elected() {
            while (elected.size() < seats && !open.isEmpty()) {
                if (open.size() <= seats - elected.size()) {
                    elected.addAll(open);
                    open.clear();
                    continue;
                }
                Map<String, Rational> votes = new LinkedHashMap<>();
                open.forEach(one -> votes.put(one, Rational.ZERO));
                for (int i = 0; i < rankings.size(); i++) {
                    String holder = holder(i);
                    if (holder != null) {
                        votes.merge(holder, weights.get(i), Rational::plus);
                    }
                }
                round(votes);
            }
            return elected;
        }

        private void round(Map<String, Rational> votes) {
            List<String> over = open.stream()
                    .filter(one -> get(votes, one).compareTo(quota) >= 0)
                    .sorted(Comparator.comparing((String one) -> get(votes, one))
                            .reversed())
                    .toList();
            for (String one : over) {
                if (elected.size() < seats) {
                    elected.add(one);
                    Rational left = get(votes, one).minus(quota).dividedBy(get(votes, one));
                    close(one, left);
                }
            }
            if (over.isEmpty()) {
                open.stream()
                        .min(Comparator.comparing(one -> get(votes, one)))
                        .ifPresent(last -> close(last, Rational.ONE));
            }
        }

        private void close(String done, Rational part) {
            for (int i = 0; i < rankings.size(); i++) {
                if (done.equals(holder(i))) {
                    weights.set(i, weights.get(i).times(part));
                }
            }
            open.remove(done);
        }

        private @Nullable String holder(int paper) {
            return rankings.get(paper).stream()
                    .filter(open::contains)
                    .findFirst()
                    .orElse(null);
        }

        private static Rational get(Map<String, Rational> votes, String one) {
            return votes.getOrDefault(one, Rational.ZERO);
        }
    }
}
