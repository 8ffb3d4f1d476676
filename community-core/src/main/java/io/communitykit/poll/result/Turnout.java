package io.communitykit.poll.result;

import io.communitykit.poll.rule.Base;
import io.communitykit.poll.tally.Rational;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts who took part, in votes; a vote of weight one is one. Each number is a base that shares may be taken of.
 *
 * @param cast all votes cast
 * @param valid those of them that stand on a ballot; the others were handed on to somebody who cast none
 * @param abstentions those on ballots that name nothing
 * @param entitled the votes of all who may vote; absent if nobody knows
 * @param present the votes of all who are present; absent if nobody knows
 */
public record Turnout(
        Rational cast,
        Rational valid,
        Rational abstentions,
        @Nullable Rational entitled,
        @Nullable Rational present) {

    /**
     * Gives the denominator of a share.
     *
     * @param base of what
     * @param withAbstentions whether abstentions are part of it
     * @return so many votes; empty if nobody knows
     */
    public Optional<Rational> of(Base base, boolean withAbstentions) {
        Rational whole = switch (base) {
            case CAST -> cast;
            case VALID -> valid;
            case ENTITLED -> entitled;
            case PRESENT -> present;
        };
        return Optional.ofNullable(whole).map(votes -> withAbstentions ? votes : votes.minus(abstentions));
    }
}
