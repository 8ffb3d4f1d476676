package io.communitykit.poll.result;

import io.communitykit.activity.LogEntry;
import java.util.List;

/**
 * Compares what a poll says with what its records say.
 *
 * @param stated the settlement, or how the poll stands
 * @param recounted the same, counted again from every recorded vote that the settlement knew
 * @param late what concerns the poll and was recorded after its settlement; it changes nothing
 */
public record Recount(PollResult stated, PollResult recounted, List<LogEntry> late) {

    /** Copies the entries. */
    public Recount {
        late = List.copyOf(late);
    }

    /**
     * Tells whether the records bear the result out.
     *
     * @return true if both results are equal
     */
    public boolean agrees() {
        return stated.equals(recounted);
    }
}
