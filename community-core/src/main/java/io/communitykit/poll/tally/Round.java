package io.communitykit.poll.tally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records one round of a count.
 *
 * @param number its number, from 1
 * @param tallies the votes of each candidate still in the count or elected, exact, in the order of the poll
 * @param elected who was elected in it, in the order of election
 * @param eliminated who left the count after it
 * @param threshold the votes that elect; absent if the rule knows none
 * @param exhausted votes of papers that count for nobody any more
 * @param residue votes lost to rounding; tallies, exhausted and residue add up to the papers
 */
public record Round(
        int number,
        Map<String, Rational> tallies,
        List<String> elected,
        List<String> eliminated,
        @Nullable Rational threshold,
        Rational exhausted,
        Rational residue) {

    /** Copies tallies and names. */
    public Round {
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
        elected = List.copyOf(elected);
        eliminated = List.copyOf(eliminated);
    }
}
