package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * States how ballots are counted, as data. Every point where systems differ is a field of the rule. A configuration
 * names the method and gives its options below it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "plurality", value = PluralityRule.class),
    @JsonSubTypes.Type(name = "approval", value = ApprovalRule.class),
    @JsonSubTypes.Type(name = "committee", value = CommitteeRule.class),
    @JsonSubTypes.Type(name = "sequential-committee", value = SequentialCommitteeRule.class),
    @JsonSubTypes.Type(name = "quadratic", value = QuadraticRule.class),
    @JsonSubTypes.Type(name = "star", value = StarRule.class),
    @JsonSubTypes.Type(name = "score", value = ScoreRule.class),
    @JsonSubTypes.Type(name = "borda", value = BordaRule.class),
    @JsonSubTypes.Type(name = "copeland", value = CopelandRule.class),
    @JsonSubTypes.Type(name = "minimax", value = MinimaxRule.class),
    @JsonSubTypes.Type(name = "ranked-pairs", value = RankedPairsRule.class),
    @JsonSubTypes.Type(name = "schulze", value = SchulzeRule.class),
    @JsonSubTypes.Type(name = "irv", value = IrvRule.class),
    @JsonSubTypes.Type(name = "stv", value = StvRule.class),
    @JsonSubTypes.Type(name = "meek", value = MeekRule.class),
    @JsonSubTypes.Type(name = "preset", value = PresetRule.class)
})
public sealed interface TallyRule
        permits PluralityRule,
                ApprovalRule,
                CommitteeRule,
                ScoreRule,
                BordaRule,
                CopelandRule,
                MinimaxRule,
                RankedPairsRule,
                SchulzeRule,
                IrvRule,
                StvRule,
                MeekRule,
                SequentialCommitteeRule,
                QuadraticRule,
                StarRule,
                PresetRule {

    /**
     * Tells whether the rule counts rankings.
     *
     * @return false for rules of choices, committees and scores
     */
    default boolean countsRankings() {
        return !countsChoices() && !countsScores();
    }

    /**
     * Tells whether the rule counts options that are chosen, all alike.
     *
     * @return true for plurality, approval and committees
     */
    default boolean countsChoices() {
        TallyRule rule = resolved();
        return rule instanceof PluralityRule
                || rule instanceof ApprovalRule
                || rule instanceof CommitteeRule
                || rule instanceof SequentialCommitteeRule;
    }

    /**
     * Tells whether the rule counts scores.
     *
     * @return true for scores, STAR and quadratic voting
     */
    default boolean countsScores() {
        TallyRule rule = resolved();
        return rule instanceof ScoreRule || rule instanceof StarRule || rule instanceof QuadraticRule;
    }

    /**
     * Gives the rule itself, with every option stated.
     *
     * @return what a preset stands for; any other rule unchanged
     */
    default TallyRule resolved() {
        return this;
    }
}
