package io.communitykit.poll.tally;

/** Measures how strongly one candidate beats another, pair by pair. */
public enum Strength {
    /** The papers that prefer the winner of the pair. */
    WINNING_VOTES {
        @Override
        Rational of(long votes, long opposition, long papers) {
            return Rational.of(votes > opposition ? votes : 0);
        }
    },
    /** The papers that prefer the winner of the pair, less those that prefer the loser. */
    MARGINS {
        @Override
        Rational of(long votes, long opposition, long papers) {
            return Rational.of(votes - opposition);
        }
    },
    /** The papers that prefer the winner of the pair, divided by those that prefer the loser. */
    RATIO {
        @Override
        Rational of(long votes, long opposition, long papers) {
            if (votes <= opposition) {
                return Rational.ZERO;
            }
            // Unopposed is stronger than any quotient, and more votes are stronger than fewer.
            return opposition == 0 ? Rational.of(papers + votes) : Rational.of(votes, opposition);
        }
    },
    /** The papers that prefer the one, whether or not more prefer the other. */
    OPPOSITION {
        @Override
        Rational of(long votes, long opposition, long papers) {
            return Rational.of(votes);
        }
    };

    abstract Rational of(long votes, long opposition, long papers);
}
