package io.communitykit.poll.tally;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds how many votes stand behind options: what a required majority is held against, in votes and not in points. */
public final class Support {

    private Support() {}

    /**
     * Counts the votes behind each winner.
     *
     * <ul>
     *   <li>Plurality, approval and committees: the votes that name it.
     *   <li>Methods in rounds: the votes that it had in the round that elected it, the runoff of STAR among them; else
     *       in the last round that it was in.
     *   <li>Other rankings: the fewest votes that prefer it to any one of the others, so those of its closest
     *       comparison. What a method leaves out of comparisons, such as the unranked of some, is left out here.
     *   <li>Scores: the votes that score it above zero.
     * </ul>
     *
     * @param result what was counted
     * @param ballots the papers that were counted
     * @return votes by winner, in the order of winners
     */
    public static Map<String, Rational> ofWinners(TallyResult result, Ballots ballots) {
        Map<String, Rational> all = of(result, ballots);
        Map<String, Rational> votes = new LinkedHashMap<>();
        result.winners().forEach(winner -> votes.put(winner, all.getOrDefault(winner, Rational.ZERO)));
        return votes;
    }

    private static Map<String, Rational> of(TallyResult result, Ballots ballots) {
        if (!result.rounds().isEmpty()) {
            return inRounds(result.rounds());
        } else if (result.rule().countsRankings()) {
            Matrix known = result.pairwise();
            return inPairs(known == null ? Pairwise.of(ballots, Unranked.LAST).matrix() : known);
        }
        return result.rule().countsChoices() ? naming(ballots) : scoredAbove(BigDecimal.ZERO, ballots);
    }

    /**
     * Counts the votes that score each option above a bound.
     *
     * @param bound the bound
     * @param ballots papers that score options
     * @return votes by option, in the order of the poll
     */
    public static Map<String, Rational> scoredAbove(BigDecimal bound, Ballots ballots) {
        return sums(ballots, (paper, give) -> {
            if (paper instanceof Paper.Scores scores) {
                scores.scores().forEach((option, score) -> {
                    if (score.compareTo(bound) > 0) {
                        give.accept(option, Rational.ONE);
                    }
                });
            }
        });
    }

    /**
     * Counts the votes that rank each option first; several at the first place share the vote.
     *
     * @param ballots papers that rank options
     * @return votes by option, in the order of the poll
     */
    public static Map<String, Rational> rankedFirst(Ballots ballots) {
        return sums(ballots, (paper, give) -> {
            if (paper instanceof Paper.Ranking ranking) {
                ranking.places().stream()
                        .filter(place -> !place.isEmpty())
                        .findFirst()
                        .ifPresent(first -> share(first, give));
            } else if (paper instanceof Paper.Choice choice && !choice.options().isEmpty()) {
                share(choice.options(), give);
            }
        });
    }

    private static void share(List<String> first, BiConsumer<String, Rational> give) {
        Rational part = Rational.ONE.dividedBy(Rational.of(first.size()));
        first.forEach(option -> give.accept(option, part));
    }

    /**
     * Counts the votes that name each option.
     *
     * @param ballots papers that choose options
     * @return votes by option, in the order of the poll
     */
    public static Map<String, Rational> naming(Ballots ballots) {
        return sums(ballots, (paper, give) -> paper.named().forEach(option -> give.accept(option, Rational.ONE)));
    }

    private static Map<String, Rational> sums(
            Ballots ballots, BiConsumer<Paper, BiConsumer<String, Rational>> readPaper) {
        Map<String, Rational> sums = new LinkedHashMap<>();
        ballots.candidates().forEach(option -> sums.put(option, Rational.ZERO));
        ballots.weights()
                .forEach((paper, weight) -> readPaper.accept(
                        paper, (option, part) -> sums.merge(option, part.times(weight), Rational::plus)));
        return sums;
    }

    private static Map<String, Rational> inRounds(List<Round> rounds) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        Map<String, Rational> elected = new LinkedHashMap<>();
        for (Round round : rounds) {
            votes.putAll(round.tallies());
            round.elected()
                    .forEach(winner -> elected.put(winner, round.tallies().getOrDefault(winner, Rational.ZERO)));
        }
        votes.putAll(elected);
        return votes;
    }

    private static Map<String, Rational> inPairs(Matrix pairs) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        for (String one : pairs.candidates()) {
            pairs.candidates().stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> pairs.get(one, other))
                    .min(Rational::compareTo)
                    .ifPresent(least -> votes.put(one, least));
        }
        return votes;
    }
}
