package io.communitykit.poll.tally;

/**
 * Lists the ready-made rules by name. In configuration a name is written in lower case with {@code -}, such as
 * {@code rctab-irv}.
 */
public enum Preset {
    /** {@link IrvRule#rctab}; ties by lot from the seed 0 unless said otherwise. */
    RCTAB_IRV,
    /** {@link IrvRule#discourse}. */
    DISCOURSE_IRV,
    /** {@link IrvRule#condorcetPhp}. */
    CONDORCET_PHP_IRV,
    /** {@link StvRule#rctab} with a whole Droop quota and four decimals; ties by lot from the seed 0. */
    RCTAB_STV,
    /** {@link StvRule#scottish}; ties by earlier stages, then by lot from the seed 0. */
    SCOTTISH_STV,
    /** {@link StvRule#prfWigm}, one by one; ties by the order of the poll. */
    PRF_WIGM,
    /** {@link StvRule#prfWigm}, sure losers together; ties by the order of the poll. */
    PRF_WIGM_BATCH,
    /** {@link StvRule#exactWigm}; ties by the order of the poll. */
    EXACT_WIGM,
    /** {@link StvRule#albany}. */
    ALBANY,
    /** {@link StvRule#loomio} with a whole Droop quota; ties by the order of the poll. */
    LOOMIO_STV,
    /** {@link StvRule#randomTransfer}; ties by earlier rounds, then by lot from the seed 0, which also draws papers. */
    RANDOM_TRANSFER,
    /** {@link StvRule#condorcetPhp} with a whole Droop quota. */
    CONDORCET_PHP_STV,
    /** {@link MeekRule#prf}; ties by the order of the poll. */
    PRF_MEEK,
    /** {@link MeekRule#exact}; ties by the order of the poll. */
    EXACT_MEEK,
    /** {@link StarRule#official}. */
    STAR;

    /**
     * Gives the rule with its own way of breaking ties.
     *
     * @return the rule, every option stated
     */
    public TallyRule rule() {
        return rule(ties());
    }

    /**
     * Gives the rule.
     *
     * @param ties how ties are broken; not looked at where the preset has its own way
     * @return the rule, every option stated
     */
    public TallyRule rule(TieBreak ties) {
        return switch (this) {
            case RCTAB_IRV -> IrvRule.rctab(ties);
            case DISCOURSE_IRV -> IrvRule.discourse();
            case CONDORCET_PHP_IRV -> IrvRule.condorcetPhp();
            case RCTAB_STV -> StvRule.rctab(Quota.droop(), 4, ties);
            case SCOTTISH_STV -> StvRule.scottish(ties);
            case PRF_WIGM -> StvRule.prfWigm(StvRule.Elimination.LAST, ties);
            case PRF_WIGM_BATCH -> StvRule.prfWigm(StvRule.Elimination.SURE_LOSERS, ties);
            case EXACT_WIGM -> StvRule.exactWigm(ties);
            case ALBANY -> StvRule.albany();
            case CONDORCET_PHP_STV -> StvRule.condorcetPhp(Quota.droop());
            case LOOMIO_STV -> StvRule.loomio(Quota.droop());
            case RANDOM_TRANSFER -> StvRule.randomTransfer(ties);
            case PRF_MEEK -> MeekRule.prf(ties);
            case EXACT_MEEK -> MeekRule.exact(ties);
            case STAR -> new StarRule(ties);
        };
    }

    /**
     * Tells whether the preset leaves open how ties are broken.
     *
     * @return false if it has its own way
     */
    public boolean takesTies() {
        return switch (this) {
            case DISCOURSE_IRV, CONDORCET_PHP_IRV, ALBANY, CONDORCET_PHP_STV, LOOMIO_STV -> false;
            default -> true;
        };
    }

    TieBreak ties() {
        return switch (this) {
            case RCTAB_IRV, RCTAB_STV -> TieBreak.lot(0);
            case SCOTTISH_STV, RANDOM_TRANSFER -> TieBreak.of(TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.LOT);
            case STAR -> StarRule.official().ties();
            case PRF_WIGM, PRF_WIGM_BATCH, EXACT_WIGM, PRF_MEEK, EXACT_MEEK ->
                TieBreak.of(TieBreak.Step.FIRST_IN_ORDER);
            case DISCOURSE_IRV, CONDORCET_PHP_IRV, ALBANY, CONDORCET_PHP_STV, LOOMIO_STV -> TieBreak.none();
        };
    }
}
