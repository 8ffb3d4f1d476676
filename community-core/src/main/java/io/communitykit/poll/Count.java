package io.communitykit.poll;

import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.result.MeetingTime;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a count of votes, or of what was counted vote by vote; both are equal. */
final class Count {

    private Count() {}

    /** What the host says about its voters at one instant. */
    record Known(@Nullable Rational entitled, @Nullable Rational present) {}

    static PollCount of(Poll poll, Flow.Counted flow, Known known) {
        Turnout turnout = new Turnout(flow.cast(), flow.valid(), flow.blank(), known.entitled(), known.present());
        return new PollCount(poll.engine().count(flow.papers()), turnout, times(poll, flow.papers()));
    }

    /** Only for a poll that {@link Poll#countsAsCast}. */
    static PollCount of(Poll poll, RunningCount running, Known known) {
        Rational ballots = Rational.of(running.ballots());
        Turnout turnout =
                new Turnout(ballots, ballots, Rational.of(running.blank()), known.entitled(), known.present());
        return new PollCount(poll.engine().count(running.votes()), turnout, List.of());
    }

    private static List<MeetingTime> times(Poll poll, Ballots papers) {
        if (!(poll.kind() instanceof Meeting)) {
            return List.of();
        }
        Map<String, Rational> yes = new LinkedHashMap<>();
        Map<String, Rational> maybe = new LinkedHashMap<>();
        papers.weights().forEach((paper, weight) -> {
            if (paper instanceof Paper.Scores times) {
                add(times, Meeting.YES, weight, yes);
                add(times, Meeting.MAYBE, weight, maybe);
            }
        });
        return poll.optionIds().stream()
                .map(time -> new MeetingTime(
                        time, yes.getOrDefault(time, Rational.ZERO), maybe.getOrDefault(time, Rational.ZERO)))
                .toList();
    }

    private static void add(Paper.Scores times, BigDecimal value, Rational weight, Map<String, Rational> sums) {
        times.scores().forEach((time, given) -> {
            if (given.compareTo(value) == 0) {
                sums.merge(time, weight, Rational::plus);
            }
        });
    }
}
