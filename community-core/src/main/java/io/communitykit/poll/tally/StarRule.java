package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Lets the two with the highest sums of scores meet in a runoff, in which each paper is one vote for whom it scores
 * higher (STAR: score, then automatic runoff); what a paper leaves out is scored zero. Several seats are filled one
 * after another, each without those who have one. Source: Equal Vote Coalition, "STAR Voting" and its tie-breaking
 * protocol.
 *
 * <p>The first round of each seat tells sums of scores, the second votes; papers that score both alike are exhausted in
 * the second. The protocol breaks a tie for the runoff by comparison pair by pair, and one in the runoff by the scores.
 *
 * @param ties how ties are broken; for the runoff one after another leaves until two are left; if they cannot be
 *     parted, more than two take part
 */
public record StarRule(
        @JsonProperty(defaultValue = "official") TieBreak ties) implements TallyRule {

    /** Fills in the default: earlier rounds, pair by pair, most of the highest scores. */
    public StarRule {
        ties = Objects.requireNonNullElseGet(ties, () -> official().ties());
    }

    /**
     * Breaks ties as the published protocol does, and lets those stand that it cannot part.
     *
     * @return the preset {@code star}
     */
    public static StarRule official() {
        return new StarRule(
                TieBreak.of(TieBreak.Step.EARLIER_ROUNDS, TieBreak.Step.PAIRWISE, TieBreak.Step.HIGHEST_SCORES));
    }
}
