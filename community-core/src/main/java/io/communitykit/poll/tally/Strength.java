package io.communitykit.poll.tally;

/** Measures how strongly one candidate beats another, pair by pair. */
public enum Strength {
    /** The papers that prefer the winner of the pair. */
    WINNING_VOTES {
        @Override
        Rational of(Rational votes, Rational opposition, Rational unopposed) {
            return votes.compareTo(opposition) > 0 ? votes : Rational.ZERO;
        }
    },
    /** The papers that prefer the winner of the pair, less those that prefer the loser. */
    MARGINS {
        @Override
        Rational of(Rational votes, Rational opposition, Rational unopposed) {
            return votes.minus(opposition);
        }
    },
    /** The papers that prefer the winner of the pair, divided by those that prefer the loser. */
    RATIO {
        @Override
        Rational of(Rational votes, Rational opposition, Rational unopposed) {
            if (votes.compareTo(opposition) <= 0) {
                return Rational.ZERO;
            }
            // Unopposed is stronger than any quotient, and more votes are stronger than fewer.
            return opposition.signum() == 0 ? unopposed.plus(votes) : votes.dividedBy(opposition);
        }
    },
    /** The papers that prefer the one, whether or not more prefer the other. */
    OPPOSITION {
        @Override
        Rational of(Rational votes, Rational opposition, Rational unopposed) {
            return votes;
        }
    };

    abstract Rational of(Rational votes, Rational opposition, Rational unopposed);
}
