package io.communitykit.poll.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counts by {@link StarRule}: one instance for one count. */
final class StarCount {

    private final StarRule rule;
    private final int seats;
    private final Ballots ballots;
    private final RankedPiles ranked;
    private final Pairwise pairs;
    private final Rational[] sums;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private StarCount(StarRule rule, int seats, Ballots ballots) {
        this.rule = rule;
        this.seats = seats;
        this.ballots = ballots;
        this.sums = ScoreCount.grades(ballots, ScoreRule.Blank.ZERO).values().stream()
                .map(Grades::sum)
                .toArray(Rational[]::new);
        this.ranked = RankedPiles.ofScores(ballots);
        this.pairs = Pairwise.of(ranked, Unranked.LAST);
    }

    static TallyResult count(StarRule rule, int seats, Ballots ballots) {
        return new StarCount(rule, seats, ballots).result();
    }

    private TallyResult result() {
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, sums.length).boxed().toList());
        List<Integer> winners = new ArrayList<>();
        List<List<String>> ranking = new ArrayList<>();
        while (!rest.isEmpty()) {
            // Once the seats are filled, the same is done for the places of the rest, without a record.
            boolean seat = winners.size() < seats;
            List<Integer> best = place(rest, seat);
            if (seat) {
                winners.addAll(best);
            }
            ranking.add(names(best));
            rest.removeAll(best);
        }
        Map<String, Rational> scores = new LinkedHashMap<>();
        for (int candidate = 0; candidate < sums.length; candidate++) {
            scores.put(ballots.candidates().get(candidate), sums[candidate]);
        }
        TallyResult.Builder result = TallyResult.of(rule, seats, ballots)
                .winners(names(winners))
                .ranking(ranking)
                .scores(scores)
                .rounds(rounds)
                .pairwise(pairs.matrix())
                .ties(ties);
        return result.margin(margin(winners, result.whole())).build();
    }

    /**
     * Whoever wins goes on to win as long as the same two meet and the same one is ahead. A paper brings the third of
     * the sums nearer to the second by twice the range of scores at most, and the runoff by two votes. Papers that
     * exchange the scores of the two turn the runoff, or put the winner out of it.
     */
    private Optional<Margin> margin(List<Integer> winners, boolean whole) {
        List<Rational> sorted =
                Arrays.stream(sums).sorted(Comparator.reverseOrder()).toList();
        if (seats > 1 || winners.size() != 1 || sorted.size() < 2) {
            return Optional.empty();
        }
        if (ties.stream().anyMatch(tie -> tie.stage() == Tie.Stage.WINNER)) {
            return Optional.of(Margin.exactly(Rational.ZERO));
        }
        Matrix matrix = pairs.matrix();
        String winner = names(winners).get(0);
        Rational lead = rounds.get(1).tallies().entrySet().stream()
                .filter(other -> !other.getKey().equals(winner))
                .map(other -> matrix.get(winner, other.getKey()).minus(matrix.get(other.getKey(), winner)))
                .findFirst()
                .orElse(Rational.ZERO);
        Rational turned = Margins.rounded(lead.dividedBy(Rational.of(2)), whole);
        Rational atLeast = turned;
        if (sorted.size() > 2) {
            Rational both = ScoreCount.range(ballots).times(Rational.of(2));
            Rational gap = sorted.get(1).minus(sorted.get(2));
            Rational apart = both.signum() == 0 ? turned : Margins.rounded(gap.dividedBy(both), whole);
            atLeast = apart.compareTo(turned) < 0 ? apart : turned;
        }
        boolean two = rounds.get(1).tallies().size() == 2;
        return Optional.of(new Margin(atLeast, whole && two ? turned : null));
    }

    /** Finds the best of those who are left; several if they cannot be parted. */
    private List<Integer> place(List<Integer> rest, boolean recorded) {
        TieBreaker breaker = new TieBreaker(rule.ties(), ballots, () -> pairs);
        List<Integer> finalists = finalists(rest, breaker);
        int number = rounds.size() + 1;
        Map<String, Rational> tallies = new LinkedHashMap<>();
        rest.forEach(candidate -> tallies.put(ballots.candidates().get(candidate), sums[candidate]));
        List<Integer> leaving = rest.stream()
                .filter(candidate -> !finalists.contains(candidate))
                .toList();
        breaker.remember(sums);
        Rational[] votes = votes(finalists);
        List<Integer> best = breaker.choose(Tie.Stage.WINNER, number + 1, unbeaten(finalists));
        if (recorded) {
            rounds.add(new Round(number, tallies, List.of(), names(leaving), null, Rational.ZERO, Rational.ZERO));
            rounds.add(runoff(finalists, votes, best));
            ties.addAll(breaker.ties());
        }
        return best;
    }

    private Round runoff(List<Integer> finalists, Rational[] votes, List<Integer> best) {
        Map<String, Rational> tallies = new LinkedHashMap<>();
        Rational exhausted = ballots.weight();
        for (Integer finalist : finalists) {
            tallies.put(ballots.candidates().get(finalist), votes[finalist]);
            exhausted = exhausted.minus(votes[finalist]);
        }
        List<Integer> beaten =
                finalists.stream().filter(one -> !best.contains(one)).toList();
        return new Round(rounds.size() + 1, tallies, names(best), names(beaten), null, exhausted, Rational.ZERO);
    }

    private List<Integer> finalists(List<Integer> rest, TieBreaker breaker) {
        List<Integer> sorted = rest.stream()
                .sorted(Comparator.<Integer, Rational>comparing(candidate -> sums[candidate])
                        .reversed())
                .toList();
        if (sorted.size() <= 2) {
            return sorted;
        }
        Rational second = sums[sorted.get(1)];
        List<Integer> in = sorted.stream()
                .filter(candidate -> sums[candidate].compareTo(second) > 0)
                .toList();
        List<Integer> level = rest.stream()
                .filter(candidate -> sums[candidate].equals(second))
                .toList();
        while (in.size() + level.size() > 2) {
            List<Integer> leaving = breaker.choose(Tie.Stage.ELIMINATION, rounds.size() + 1, level);
            List<Integer> stay =
                    level.stream().filter(one -> !leaving.contains(one)).toList();
            if (in.size() + stay.size() < 2) {
                break;
            }
            level = stay;
        }
        List<Integer> finalists = new ArrayList<>(in);
        finalists.addAll(level);
        return finalists;
    }

    /** A paper votes for the finalist whom it scores above all others. */
    private Rational[] votes(List<Integer> finalists) {
        Rational[] votes = new Rational[sums.length];
        Arrays.fill(votes, Rational.ZERO);
        for (RankedPiles.Pile pile : ranked.piles()) {
            for (int[] place : pile.places()) {
                int[] met = Arrays.stream(place).filter(finalists::contains).toArray();
                if (met.length == 1) {
                    votes[met[0]] = votes[met[0]].plus(pile.weight());
                }
                if (met.length > 0) {
                    break;
                }
            }
        }
        return votes;
    }

    private List<Integer> unbeaten(List<Integer> finalists) {
        List<Integer> unbeaten = finalists.stream()
                .filter(one -> finalists.stream().noneMatch(other -> pairs.beats(other, one)))
                .sorted()
                .toList();
        return unbeaten.isEmpty() ? finalists : unbeaten;
    }

    private List<String> names(List<Integer> candidates) {
        return candidates.stream().map(ballots.candidates()::get).toList();
    }
}
