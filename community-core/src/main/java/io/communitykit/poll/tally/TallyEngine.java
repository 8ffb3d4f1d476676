package io.communitykit.poll.tally;

/**
 * Counts ballots under one rule. Immutable and thread-safe; the same papers in any order give the same result, in exact
 * numbers throughout.
 */
public final class TallyEngine {

    private final TallyRule rule;
    private final int seats;

    private TallyEngine(TallyRule rule, int seats) {
        this.rule = rule;
        this.seats = seats;
    }

    /**
     * Makes an engine.
     *
     * @param rule how to count
     * @param seats how many to elect, positive
     * @return the engine
     * @throws IllegalArgumentException if the seats are not positive
     */
    public static TallyEngine of(TallyRule rule, int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("seats was " + seats + " but it must be at least 1");
        }
        return new TallyEngine(rule.resolved(), seats);
    }

    /**
     * Counts papers.
     *
     * @param ballots the papers
     * @return the result
     * @throws IllegalArgumentException if a paper is of a kind that the rule cannot count
     */
    public TallyResult count(Ballots ballots) {
        if (rule instanceof IrvRule irv) {
            return IrvCount.count(irv, seats, ballots);
        } else if (rule instanceof StvRule stv) {
            return StvCount.count(stv, seats, ballots);
        } else if (rule instanceof MeekRule meek) {
            return MeekCount.count(meek, seats, ballots);
        } else if (rule instanceof SchulzeRule schulze) {
            return SchulzeCount.count(schulze, seats, ballots);
        } else if (rule instanceof RankedPairsRule rankedPairs) {
            return RankedPairsCount.count(rankedPairs, seats, ballots);
        } else if (rule instanceof MinimaxRule minimax) {
            return MinimaxCount.count(minimax, seats, ballots);
        } else if (rule instanceof CopelandRule copeland) {
            return CopelandCount.count(copeland, seats, ballots);
        } else if (rule instanceof BordaRule borda) {
            return BordaCount.count(borda, seats, ballots);
        } else if (rule instanceof ScoreRule score) {
            return ScoreCount.count(score, seats, ballots);
        } else if (rule instanceof StarRule star) {
            return StarCount.count(star, seats, ballots);
        } else if (rule instanceof QuadraticRule quadratic) {
            return QuadraticCount.count(quadratic, seats, ballots);
        } else if (rule instanceof CommitteeRule committee) {
            return CommitteeCount.count(committee, seats, ballots);
        } else if (rule instanceof SequentialCommitteeRule sequential) {
            return SequentialCommitteeCount.count(sequential, seats, ballots);
        }
        return ChoiceCount.count(rule, seats, ballots);
    }

    /**
     * Gives the result of counts that were kept paper by paper; equal to counting the papers at once.
     *
     * @param counts the counts
     * @return the result
     * @throws IllegalArgumentException if the rule needs more than these counts
     */
    public TallyResult count(ChoiceCounts counts) {
        if (!(rule instanceof PluralityRule) && !(rule instanceof ApprovalRule)) {
            throw new IllegalArgumentException(
                    "rule was " + rule + " but only plurality and approval are counted from choices alone");
        }
        return Standings.byVotes(TallyResult.of(rule, seats, counts), Standings.exact(counts.votes()));
    }
}
