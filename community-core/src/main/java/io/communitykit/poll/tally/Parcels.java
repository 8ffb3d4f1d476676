package io.communitykit.poll.tally;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Knows which papers everybody holds at which value, and what became of the rest. */
interface Parcels {

    /**
     * Hands every paper to whom it ranks first.
     *
     * @param cut what the rule makes of a value that is split
     */
    static Parcels of(Ballots ballots, PaperReading reading, UnaryOperator<Rational> cut) {
        return ballots.strict()
                .<Parcels>map(rankings -> new StrictParcels(rankings, reading))
                .orElseGet(() -> new PlainParcels(RankedPiles.of(ballots), reading, cut));
    }

    /** Tells whether somebody may receive papers. */
    boolean isIn(int candidate);

    /** The votes of one. */
    Rational votes(int candidate);

    /** The votes of all; not to be changed. */
    Rational[] votes();

    /** The votes of papers that count for nobody any more. */
    Rational exhausted();

    /** What rounding has lost. */
    Rational residue();

    /** Lets somebody receive nothing more. */
    void stop(int candidate);

    /** Hands on all papers of somebody at new values, and leaves the given votes. */
    void handOn(int from, Rational left, UnaryOperator<Rational> value);

    /** The votes that count for somebody. */
    default Rational active() {
        return Arrays.stream(votes()).reduce(Rational.ZERO, Rational::plus);
    }
}
