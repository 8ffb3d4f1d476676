package io.communitykit.examples.replay.report;

import io.communitykit.examples.replay.run.Natural;
import io.communitykit.examples.replay.run.Replayed;
import io.communitykit.examples.replay.run.Rewarded;
import io.communitykit.metrics.audience.Lifecycle;
import java.util.Comparator;
import java.util.List;

/** Chooses what a page has room for. */
final class Selection {

    /** How many members are listed. */
    static final int COUNT = 15;

    private static final int WEEKS = 60;

    private Selection() {}

    /** Chooses the members with most points; among equals the smaller id comes first. */
    static List<Rewarded.Line> topMembers(Replayed replayed) {
        return replayed.rewarded().members().stream()
                .sorted(Comparator.comparingLong(Rewarded.Line::points)
                        .reversed()
                        .thenComparing(Rewarded.Line::member, Natural.MEMBERS))
                .limit(COUNT)
                .toList();
    }

    /** Chooses weeks for a short history and months for a long one. */
    static List<Lifecycle> lifecycle(Replayed replayed) {
        List<Lifecycle> weeks = replayed.metrics().audience().byWeek();
        return weeks.size() <= WEEKS ? weeks : replayed.metrics().audience().byMonth();
    }
}
