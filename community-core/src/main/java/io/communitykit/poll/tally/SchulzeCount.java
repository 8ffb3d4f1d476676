package io.communitykit.poll.tally;

import java.util.List;

/** Counts by {@link SchulzeRule}; costs the cube of the number of candidates. */
final class SchulzeCount {

    private SchulzeCount() {}

    static TallyResult count(SchulzeRule rule, int seats, Ballots ballots) {
        Pairwise pairs = Pairwise.of(ballots, rule.unranked());
        Rational[][] paths = strongest(pairs, rule.strength());
        List<List<String>> ranking = Dominance.ranking(
                pairs.candidates(), (one, other) -> paths[one][other].compareTo(paths[other][one]) > 0);
        return Standings.decide(TallyResult.of(rule, seats, ballots), ranking)
                .pairwise(pairs.matrix())
                .paths(pairs.matrix((one, other) -> paths[one][other]))
                .marginOfPairs(pairs.matrix())
                .build();
    }

    /** A path is as strong as its weakest link; only victories are links. */
    private static Rational[][] strongest(Pairwise pairs, Strength strength) {
        int size = pairs.size();
        Rational[][] paths = new Rational[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                paths[one][other] = pairs.beats(one, other) ? pairs.strength(strength, one, other) : Rational.ZERO;
            }
        }
        for (int through = 0; through < size; through++) {
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    if (one != other && one != through && other != through) {
                        Rational weakest = min(paths[one][through], paths[through][other]);
                        if (weakest.compareTo(paths[one][other]) > 0) {
                            paths[one][other] = weakest;
                        }
                    }
                }
            }
        }
        return paths;
    }

    private static Rational min(Rational left, Rational right) {
        return left.compareTo(right) <= 0 ? left : right;
    }
}
