package io.communitykit.examples.replay.run;

import io.communitykit.MemberId;
import io.communitykit.charter.Charter;
import io.communitykit.examples.replay.source.RowCount;
import io.communitykit.metrics.MetricsReport;
import io.communitykit.metrics.response.ResponseReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds everything that came out of a replay.
 *
 * @param rules the configurations that were followed
 * @param rows what became of the rows
 * @param asOf the last instant that anything standing occurred at
 * @param activities how many activities stand
 * @param names by which names members are shown
 * @param charter what the community says about itself
 * @param counts what happened when
 * @param rewarded points, levels and badges
 * @param moderated verdicts
 * @param metrics figures
 * @param polled polls
 * @param stopwatch how long each phase took
 */
public record Replayed(
        Rules rules,
        RowCount rows,
        Instant asOf,
        int activities,
        Map<MemberId, String> names,
        Optional<Charter> charter,
        ActivityCounts counts,
        Rewarded rewarded,
        Moderated moderated,
        MetricsReport metrics,
        List<Polled> polled,
        Stopwatch stopwatch) {

    /** Copies the list. */
    public Replayed {
        polled = List.copyOf(polled);
    }

    /**
     * Names a member to a reader.
     *
     * @param member the member
     * @return the name that the source tells; the id if it tells none
     */
    public String name(MemberId member) {
        return names.getOrDefault(member, member.value());
    }

    /**
     * Finds the answer to a question about responses.
     *
     * @param question its name in the model
     * @return the report
     */
    public Optional<ResponseReport> response(String question) {
        return Optional.ofNullable(metrics.responses().get(question));
    }
}
