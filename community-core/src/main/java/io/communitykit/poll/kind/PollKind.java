package io.communitykit.poll.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.ApprovalRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.PluralityRule;
import io.communitykit.poll.tally.ScoreRule;
import io.communitykit.poll.tally.TallyRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says what may stand on a ballot and how ballots are counted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "single", value = PollKind.Single.class),
    @JsonSubTypes.Type(name = "multiple", value = PollKind.Multiple.class),
    @JsonSubTypes.Type(name = "approval", value = PollKind.Approval.class),
    @JsonSubTypes.Type(name = "ranked", value = PollKind.Ranked.class),
    @JsonSubTypes.Type(name = "scored", value = PollKind.Scored.class),
    @JsonSubTypes.Type(name = "dots", value = Dots.class),
    @JsonSubTypes.Type(name = "number", value = Numeric.class),
    @JsonSubTypes.Type(name = "consent", value = Consent.class),
    @JsonSubTypes.Type(name = "consensus", value = Consensus.class),
    @JsonSubTypes.Type(name = "meeting", value = Meeting.class),
    @JsonSubTypes.Type(name = "quiz", value = Quiz.class)
})
public sealed interface PollKind
        permits PollKind.Single,
                PollKind.Multiple,
                PollKind.Approval,
                PollKind.Ranked,
                PollKind.Scored,
                Dots,
                Numeric,
                Consent,
                Consensus,
                Meeting,
                Quiz {

    /**
     * Tells the rule of the count.
     *
     * @return the rule
     */
    TallyRule rule();

    /**
     * Tells what is wrong with a paper that names only options of the poll.
     *
     * @param paper the paper
     * @return one sentence; empty if the paper is valid
     */
    Optional<String> refusal(Paper paper);

    /**
     * Tells whether ballots name options that each get one vote, so that votes per option say everything.
     *
     * @return true for choices
     */
    default boolean countsChoices() {
        return rule() instanceof PluralityRule || rule() instanceof ApprovalRule;
    }

    /**
     * Lists the options that the kind brings by itself; then a poll names none.
     *
     * @return the options, in the order shown; empty if the poll names them
     */
    default List<PollOption> options() {
        return List.of();
    }

    /** One option is chosen, no more and no less. */
    record Single() implements PollKind {

        @Override
        public TallyRule rule() {
            return new PluralityRule();
        }

        @Override
        public Optional<String> refusal(Paper paper) {
            return new Multiple(1, 1).refusal(paper);
        }
    }

    /**
     * Several options are chosen.
     *
     * @param min how many at least; 0 allows a blank ballot
     * @param max how many at most
     */
    record Multiple(@PositiveOrZero int min, @PositiveOrZero int max) implements PollKind {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is empty or below zero
         */
        public Multiple {
            if (min < 0 || max < 1 || min > max) {
                throw new IllegalArgumentException("min was " + min + " and max was " + max
                        + " but min must be 0 or more and max at least 1 and not below min");
            }
        }

        @Override
        public TallyRule rule() {
            return new ApprovalRule();
        }

        @Override
        public Optional<String> refusal(Paper paper) {
            if (!(paper instanceof Paper.Choice choice)) {
                return Optional.of("the ballot must name chosen options, neither ranks nor scores");
            }
            int chosen = choice.options().size();
            if (chosen >= min && chosen <= max) {
                return Optional.empty();
            }
            String range = min == max ? "exactly " + min : min + " to " + max;
            return Optional.of("the ballot named " + chosen + " options but it must name " + range);
        }
    }

    /**
     * Every option that the voter can live with is chosen, at least one.
     *
     * @param rule how approvals are counted: {@code approval}, or a rule that elects committees
     */
    record Approval(@JsonProperty(defaultValue = "approval") TallyRule rule) implements PollKind, SelfChecking {

        /** Fills in the default. */
        public Approval {
            rule = Objects.requireNonNullElse(rule, new ApprovalRule());
        }

        /** Counts approvals option by option. */
        public Approval() {
            this(new ApprovalRule());
        }

        @Override
        public void check(ConfigCheck check) {
            if (rule.countsRankings() || rule instanceof ScoreRule || rule instanceof PluralityRule) {
                check.reject("rule", rule, "{poll.approval.rule}");
            }
        }

        @Override
        public Optional<String> refusal(Paper paper) {
            return new Multiple(1, Integer.MAX_VALUE)
                    .refusal(paper)
                    .map(wrong -> paper instanceof Paper.Choice ? "the ballot must name at least one option" : wrong);
        }
    }

    /**
     * Options are ranked; a voter may leave some out, and rank some equal if the rule makes something of it.
     *
     * @param rule how rankings are counted
     */
    record Ranked(@NotNull TallyRule rule) implements PollKind, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (!rule.countsRankings()) {
                check.reject("rule", rule, "{poll.ranked.rule}");
            }
        }

        @Override
        public Optional<String> refusal(Paper paper) {
            if (!(paper instanceof Paper.Ranking ranking)) {
                return Optional.of("the ballot must rank options, neither choose nor score them");
            }
            return ranking.named().isEmpty()
                    ? Optional.of("the ballot ranked no option but it must rank at least one")
                    : Optional.empty();
        }
    }

    /**
     * Options are scored; a voter may leave some out.
     *
     * @param rule how scores are counted
     * @param min the lowest score
     * @param max the highest score
     * @param step scores are so far apart, counted from the lowest
     */
    record Scored(
            @NotNull ScoreRule rule,
            @NotNull BigDecimal min,
            @NotNull BigDecimal max,
            @NotNull @Positive BigDecimal step)
            implements PollKind, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (max.compareTo(min) <= 0) {
                check.reject("max", max, "{poll.above}", "name", "min", "value", min);
            }
        }

        @Override
        public Optional<String> refusal(Paper paper) {
            if (!(paper instanceof Paper.Scores given)) {
                return Optional.of("the ballot must score options, neither choose nor rank them");
            }
            return given.scores().entrySet().stream()
                    .filter(score -> !allows(score.getValue()))
                    .findFirst()
                    .map(score -> "the ballot gave '" + score.getKey() + "' "
                            + score.getValue().toPlainString() + " but it must give " + min.toPlainString() + " to "
                            + max.toPlainString() + " in steps of " + step.toPlainString());
        }

        private boolean allows(BigDecimal score) {
            return score.compareTo(min) >= 0
                    && score.compareTo(max) <= 0
                    && score.subtract(min).remainder(step).signum() == 0;
        }
    }
}
