package io.communitykit.poll.tally;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Elects whoever gathers the most votes where n votes for or against an option cost n times n credits (quadratic
 * voting). A paper scores options with votes, below zero against; what it leaves out costs nothing. Source: S. P.
 * Lalley and E. G. Weyl, "Quadratic Voting" (2018), with votes as bought, so that the count is exact.
 *
 * @param credits how many credits a paper may spend; absent for any number
 */
public record QuadraticRule(@Nullable @Positive BigDecimal credits) implements TallyRule {

    /**
     * Tells what a paper costs.
     *
     * @param paper votes for options
     * @return the credits: the sum of the squares of its votes
     */
    public BigDecimal cost(Paper.Scores paper) {
        return paper.scores().values().stream()
                .map(votes -> votes.multiply(votes))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Tells why a paper cannot be counted.
     *
     * @param paper the paper
     * @return one sentence; empty if it can
     */
    public Optional<String> refusal(Paper paper) {
        if (!(paper instanceof Paper.Scores scores)) {
            return Optional.of("the ballot must give votes to options, neither choose nor rank them");
        }
        BigDecimal cost = cost(scores);
        return credits == null || cost.compareTo(credits) <= 0
                ? Optional.empty()
                : Optional.of("the ballot spent " + cost.toPlainString() + " credits but it must spend at most "
                        + credits.toPlainString());
    }
}
