package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts by {@link MeekRule}: one instance for one count. */
final class MeekCount {

    private final MeekRule rule;
    private final int seats;
    private final Ballots ballots;
    private final RankedPiles ranked;
    private final TieBreaker breaker;
    private final boolean[] holding;
    private final Rational[] keep;
    private final Rational[] votes;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private Rational quota = Rational.ZERO;
    private Rational surplus = Rational.ZERO;

    private MeekCount(MeekRule rule, int seats, Ballots ballots) {
        this.rule = rule;
        this.seats = seats;
        this.ballots = ballots;
        this.ranked = RankedPiles.of(ballots);
        this.breaker = new TieBreaker(rule.ties(), ballots);
        int size = ranked.candidates().size();
        this.holding = new boolean[size];
        this.keep = new Rational[size];
        this.votes = new Rational[size];
        Arrays.fill(holding, true);
        Arrays.fill(keep, Rational.ONE);
        Arrays.fill(votes, Rational.ZERO);
    }

    static TallyResult count(MeekRule rule, int seats, Ballots ballots) {
        MeekCount count = new MeekCount(rule, seats, ballots);
        while (count.vacancies() > 0) {
            count.round();
        }
        return count.result();
    }

    private void round() {
        if (hopeful().size() <= vacancies()) {
            // Only before the first round: later ones seat the rest as soon as somebody leaves.
            distribute();
            updateQuota();
            List<Integer> all = hopeful();
            elected.addAll(all);
            record(all, List.of());
            return;
        }
        int known = elected.size();
        List<Integer> sure = tune();
        if (elected.size() > known) {
            record(elected.subList(known, elected.size()), List.of());
            return;
        }
        List<Integer> leaving = sure.isEmpty() ? last() : sure;
        // They leave one after another; the round shows the votes as the last of them does.
        for (Integer loser : leaving.subList(0, leaving.size() - 1)) {
            drop(loser);
            distribute();
        }
        List<Integer> shown = new ArrayList<>(IntStream.range(0, holding.length)
                .filter(candidate -> holding[candidate] || leaving.contains(candidate))
                .boxed()
                .toList());
        drop(leaving.get(leaving.size() - 1));
        List<Integer> rest = hopeful().size() <= vacancies() ? hopeful() : List.of();
        elected.addAll(rest);
        record(shown, rest, leaving);
    }

    private void drop(int loser) {
        holding[loser] = false;
        keep[loser] = Rational.ZERO;
        left.add(0, loser);
    }

    /** Tunes until somebody is elected, the surpluses vanish or stop falling, or there are sure losers. */
    private List<Integer> tune() {
        Rational before = ranked.weight();
        while (true) {
            distribute();
            updateQuota();
            List<Integer> now = hopeful().stream()
                    .filter(candidate -> rule.quota().isReached(votes[candidate], quota))
                    .toList();
            elected.addAll(now);
            surplus = max(Rational.ZERO, elected.stream().map(this::surplus).reduce(Rational.ZERO, Rational::plus));
            if (!now.isEmpty() || surplus.compareTo(Rational.of(rule.omega())) < 0 || surplus.compareTo(before) >= 0) {
                return List.of();
            }
            List<Integer> sure = rule.elimination() == StvRule.Elimination.SURE_LOSERS
                    ? SureLosers.find(hopeful(), candidate -> votes[candidate], surplus, vacancies())
                    : List.of();
            if (!sure.isEmpty()) {
                return sure;
            }
            before = surplus;
            for (Integer candidate : elected) {
                keep[candidate] = rule.up(rule.up(keep[candidate].times(quota)).dividedBy(votes[candidate]));
            }
        }
    }

    private Rational surplus(int candidate) {
        return votes[candidate].minus(quota);
    }

    private void updateQuota() {
        Rational active = Arrays.stream(votes).reduce(Rational.ZERO, Rational::plus);
        quota = rule.quota().of(active, seats);
    }

    private void distribute() {
        Arrays.fill(votes, Rational.ZERO);
        for (RankedPiles.Pile pile : ranked.piles()) {
            distribute(pile, 0, Rational.ONE);
        }
    }

    private void distribute(RankedPiles.Pile pile, int from, Rational weight) {
        int place = rule.reading().next(pile.places(), from, holding);
        if (place < 0 || weight.signum() <= 0) {
            return;
        }
        int[] level = Arrays.stream(pile.places()[place])
                .filter(candidate -> holding[candidate])
                .toArray();
        Rational share = level.length == 1 ? weight : weight.dividedBy(Rational.of(level.length));
        for (int candidate : level) {
            Rational kept = rule.up(share.times(keep[candidate]));
            votes[candidate] = votes[candidate].plus(kept.times(pile.weight()));
            distribute(pile, place + 1, share.minus(kept));
        }
    }

    private List<Integer> last() {
        List<Integer> hopeful = hopeful();
        Rational least = hopeful.stream()
                .map(candidate -> votes[candidate])
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Integer> level = hopeful.stream()
                .filter(candidate -> least.plus(surplus).compareTo(votes[candidate]) >= 0)
                .toList();
        // Somebody has to leave: what the rule does not decide, the order of the poll does.
        return List.of(breaker.chooseOne(Tie.Stage.ELIMINATION, rounds.size() + 1, level));
    }

    private void record(List<Integer> now, List<Integer> leaving) {
        record(
                IntStream.range(0, holding.length)
                        .filter(candidate -> holding[candidate])
                        .boxed()
                        .toList(),
                now,
                leaving);
    }

    private void record(List<Integer> shown, List<Integer> now, List<Integer> leaving) {
        Map<String, Rational> tallies = new LinkedHashMap<>();
        Rational active = Rational.ZERO;
        for (Integer candidate : shown) {
            tallies.put(ranked.candidates().get(candidate), votes[candidate]);
            active = active.plus(votes[candidate]);
        }
        breaker.remember(votes);
        Rational exhausted = ranked.weight().minus(active);
        rounds.add(new Round(rounds.size() + 1, tallies, names(now), names(leaving), quota, exhausted, Rational.ZERO));
    }

    private TallyResult result() {
        List<List<String>> ranking = new ArrayList<>();
        elected.forEach(candidate -> ranking.add(names(List.of(candidate))));
        hopeful().stream()
                .sorted(Comparator.<Integer, Rational>comparing(candidate -> votes[candidate])
                        .reversed())
                .forEach(candidate -> ranking.add(names(List.of(candidate))));
        left.forEach(candidate -> ranking.add(names(List.of(candidate))));
        TallyResult.Builder result = TallyResult.of(rule, seats, ballots)
                .winners(names(elected))
                .ranking(ranking)
                .rounds(rounds)
                .ties(breaker.ties());
        return result.margin(RoundMargin.ofTransfers(rule.quota(), result)).build();
    }

    private int vacancies() {
        return Math.min(seats, ranked.candidates().size()) - elected.size();
    }

    private List<Integer> hopeful() {
        return IntStream.range(0, holding.length)
                .filter(candidate -> holding[candidate] && !elected.contains(candidate))
                .boxed()
                .toList();
    }

    private List<String> names(List<Integer> candidates) {
        return candidates.stream().map(ranked.candidates()::get).toList();
    }

    private static Rational max(Rational left, Rational right) {
        return left.compareTo(right) >= 0 ? left : right;
    }
}
