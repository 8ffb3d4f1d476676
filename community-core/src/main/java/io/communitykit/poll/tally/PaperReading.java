package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says how a ranked paper is read from place to place.
 *
 * @param equalRanks what a place with more than one candidate means
 * @param skippedRanks how many places in a row may be left empty; one more, and the paper counts for nobody any more;
 *     absent for any number
 * @param ranks how many places are read at most; absent for all
 */
public record PaperReading(
        @JsonProperty(defaultValue = "skip") EqualRanks equalRanks,
        @Nullable @PositiveOrZero Integer skippedRanks,
        @Nullable @Positive Integer ranks) {

    /** Fills in the default. */
    public PaperReading {
        equalRanks = Objects.requireNonNullElse(equalRanks, EqualRanks.SKIP);
    }

    /**
     * Reads every place and passes over those with more than one candidate.
     *
     * @return the reading
     */
    public static PaperReading plain() {
        return new PaperReading(EqualRanks.SKIP, null, null);
    }

    /**
     * Reads on from a place.
     *
     * @return the next place that has a candidate in the count, or -1 if the paper is exhausted
     */
    int next(int[][] places, int from, boolean[] continuing) {
        int end = ranks == null ? places.length : Math.min(ranks, places.length);
        int skipped = 0;
        for (int place = from; place < end; place++) {
            int[] level = places[place];
            if (level.length == 0) {
                skipped++;
                if (skippedRanks != null && skipped > skippedRanks) {
                    return -1;
                }
                continue;
            }
            skipped = 0;
            int in = count(level, continuing);
            if (level.length > 1) {
                if (equalRanks == EqualRanks.EXHAUST
                        || (equalRanks == EqualRanks.EXHAUST_IF_SEVERAL_CONTINUE && in > 1)) {
                    return -1;
                }
                if (equalRanks == EqualRanks.SKIP) {
                    continue;
                }
            }
            if (in > 0) {
                return place;
            }
        }
        return -1;
    }

    private static int count(int[] level, boolean[] continuing) {
        int in = 0;
        for (int candidate : level) {
            in += continuing[candidate] ? 1 : 0;
        }
        return in;
    }
}
