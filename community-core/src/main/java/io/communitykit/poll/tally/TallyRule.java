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
    @JsonSubTypes.Type(name = "score", value = ScoreRule.class),
    @JsonSubTypes.Type(name = "borda", value = BordaRule.class),
    @JsonSubTypes.Type(name = "copeland", value = CopelandRule.class),
    @JsonSubTypes.Type(name = "minimax", value = MinimaxRule.class),
    @JsonSubTypes.Type(name = "ranked-pairs", value = RankedPairsRule.class),
    @JsonSubTypes.Type(name = "schulze", value = SchulzeRule.class),
    @JsonSubTypes.Type(name = "irv", value = IrvRule.class),
    @JsonSubTypes.Type(name = "stv", value = StvRule.class),
    @JsonSubTypes.Type(name = "meek", value = MeekRule.class)
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
                MeekRule {

    /**
     * Tells whether the rule counts rankings.
     *
     * @return false for rules of choices, committees and scores
     */
    default boolean countsRankings() {
        return !(this instanceof PluralityRule
                || this instanceof ApprovalRule
                || this instanceof CommitteeRule
                || this instanceof ScoreRule);
    }
}
