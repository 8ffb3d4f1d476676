package io.communitykit.poll;

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
        Rational vote = Rational.of(poll.sharesPerVote());
        Turnout turnout = new Turnout(
                Rational.of(flow.cast()).dividedBy(vote),
                Rational.of(flow.valid()).dividedBy(vote),
                Rational.of(flow.blank()).dividedBy(vote),
                known.entitled(),
                known.present());
        return new PollCount(poll.engine().count(flow.papers()), turnout, times(poll, flow.papers(), vote));
    }

    /** Only for a poll that {@link Poll#countsAsCast}. */
    static PollCount of(Poll poll, RunningCount running, Known known) {
        Rational ballots = Rational.of(running.ballots());
        Turnout turnout =
                new Turnout(ballots, ballots, Rational.of(running.blank()), known.entitled(), known.present());
        return new PollCount(poll.engine().count(running.votes()), turnout, List.of());
    }

    private static List<MeetingTime> times(Poll poll, Ballots papers, Rational vote) {
        if (!(poll.kind() instanceof Meeting)) {
            return List.of();
        }
        Map<String, Long> yes = new LinkedHashMap<>();
        Map<String, Long> maybe = new LinkedHashMap<>();
        papers.piles().forEach((paper, shares) -> {
            if (paper instanceof Paper.Scores times) {
                add(times, Meeting.YES, shares, yes);
                add(times, Meeting.MAYBE, shares, maybe);
            }
        });
        return poll.optionIds().stream()
                .map(time -> new MeetingTime(
                        time,
                        Rational.of(yes.getOrDefault(time, 0L)).dividedBy(vote),
                        Rational.of(maybe.getOrDefault(time, 0L)).dividedBy(vote)))
                .toList();
    }

    private static void add(Paper.Scores times, BigDecimal value, long shares, Map<String, Long> sums) {
        times.scores().forEach((time, given) -> {
            if (given.compareTo(value) == 0) {
                sums.merge(time, shares, Math::addExact);
            }
        });
    }
}
