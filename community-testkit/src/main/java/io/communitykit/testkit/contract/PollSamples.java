package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.poll.AddedOption;
import io.communitykit.poll.Mailing;
import io.communitykit.poll.Poll;
import io.communitykit.poll.PollState;
import io.communitykit.poll.RunningCount;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.outcome.Conclusion;
import io.communitykit.poll.outcome.Settlement;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.rule.Base;
import io.communitykit.poll.rule.BreakdownRule;
import io.communitykit.poll.rule.Closing;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.poll.rule.Quorum;
import io.communitykit.poll.rule.Visibility;
import io.communitykit.poll.rule.Voters;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.Rational;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes states of polls that use every part, for stores to lose. */
final class PollSamples {

    private PollSamples() {}

    static Poll plain(String id, int index) {
        return Poll.of(id, "?" + SampleTexts.of(index))
                .option("a", SampleTexts.speaking(index))
                .option("\u4e2d\ud83d\ude00", SampleTexts.speaking(index + 1))
                .build();
    }

    static Poll secret(String id, int index) {
        return Poll.of(id, "?" + SampleTexts.of(index))
                .option("a", SampleTexts.speaking(index))
                .option("b", "B")
                .option("c", "C")
                .kind(new PollKind.Multiple(1, 2))
                .seats(2)
                .noneOfTheAbove()
                .abstain()
                .opensAt(SampleTimes.NOON)
                .closesAt(SampleTimes.NOON.plusNanos(1000))
                .results(Visibility.STAFF_ONLY)
                .secret()
                .votesAreFinal()
                .build();
    }

    static Poll weighted(String id, int index) {
        return Poll.of(id, "?" + SampleTexts.of(index))
                .about(new Subject("plan.item", SampleKeys.of(index)))
                .option("a", SampleTexts.speaking(index))
                .option("b", "B")
                .shuffled()
                .closesAt(SampleTimes.NOON.plusSeconds(86_400))
                .closing(new Closing(1000L, false, Duration.ofHours(36)))
                .reminder(Duration.ofHours(2))
                .reminder(Duration.ofMinutes(30))
                .voters(new Voters(
                        Set.of("judge", SampleKeys.of(index)),
                        Set.of(new GroupId("g")),
                        3,
                        Duration.ofDays(7),
                        Set.of(new MemberId(SampleKeys.of(index)))))
                .weighting(new Weighting(2, 3, 1))
                .proposals(new Proposals(2, 5))
                .quorum(Quorum.ofEntitled(Fraction.of(1, 3)))
                .majority(Majority.moreThan(Fraction.of(2, 3), Base.CAST).withoutAbstentions())
                .breakdown(new BreakdownRule(Set.of("chapter"), 7))
                .build();
    }

    static Poll reminding(String id, Instant closesAt, Duration before) {
        return Poll.of(id, "Which light?")
                .option("a", "A")
                .option("b", "B")
                .closesAt(closesAt)
                .reminder(before)
                .build();
    }

    static Poll about(String id, Subject subject) {
        return Poll.of(id, "Which light?")
                .about(subject)
                .option("a", "A")
                .option("b", "B")
                .build();
    }

    /** Counts one more ballot, settles, concludes, and begins again. */
    static PollState changed(PollState value) {
        long next = value.version() + 1;
        if (next % 4 == 3) {
            return settled(value);
        }
        return next % 4 == 0 ? concluded(value, SampleTimes.NOON, false) : counted(value);
    }

    private static PollState counted(PollState value) {
        int next = (int) value.version() + 1;
        RunningCount running = value.running();
        return new PollState(
                value.poll(),
                SampleTimes.of(next),
                List.of(new AddedOption(
                        new PollOption("o" + next, SampleTexts.speaking(next)),
                        new MemberId(SampleKeys.of(next)),
                        AddedOption.Standing.WAITING)),
                new RunningCount(
                        running.ballots() + 1,
                        running.blank() + 1,
                        running.votes().plus(Paper.choice("a"))),
                SampleTimes.of(next + 1),
                new Mailing(1, SampleKeys.of(next), false),
                null,
                null,
                next);
    }

    static PollState settled(PollState value) {
        ChoiceCounts counts = value.running().votes();
        Turnout turnout = new Turnout(
                Rational.of(counts.papers()),
                Rational.of(1, 3),
                Rational.ZERO,
                Rational.parse("1000000000000000000000000000000/7"),
                null);
        Settlement settlement = new Settlement(
                SampleTimes.NOON,
                Settlement.Reason.QUIET,
                7,
                new PollCount(value.poll().engine().count(counts), turnout, List.of()));
        return new PollState(
                value.poll(),
                value.openedAt(),
                value.added(),
                value.running(),
                value.lastVoteAt(),
                value.mailing(),
                settlement,
                null,
                value.version() + 1);
    }

    static PollState concluded(PollState value, Instant at, boolean announced) {
        PollState settled = value.settlement() == null ? settled(value) : value;
        Conclusion conclusion = new Conclusion(
                Conclusion.Outcome.LATER,
                SampleTexts.speaking((int) value.version()),
                LocalDate.of(2027, 2, 28),
                new MemberId("host"),
                at);
        return new PollState(
                value.poll(),
                value.openedAt(),
                value.added(),
                value.running(),
                value.lastVoteAt(),
                new Mailing(2, null, announced),
                settled.settlement(),
                conclusion,
                value.version() + 1);
    }
}
