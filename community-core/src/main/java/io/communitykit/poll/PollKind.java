package io.communitykit.poll;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.poll.tally.ApprovalRule;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.PluralityRule;
import io.communitykit.poll.tally.TallyRule;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/** Says what may stand on a ballot and how ballots are counted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "single", value = PollKind.Single.class),
    @JsonSubTypes.Type(name = "multiple", value = PollKind.Multiple.class)
})
public sealed interface PollKind {

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
        return this instanceof Single || this instanceof Multiple;
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
}
