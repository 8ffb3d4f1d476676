package io.communitykit.poll;

import io.communitykit.poll.kind.Dots;
import io.communitykit.poll.kind.Meeting;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.tally.Ballots;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.ScoreRule;
import io.communitykit.poll.tally.Support;
import io.communitykit.poll.tally.TallyResult;
import java.math.BigDecimal;
import java.util.Map;

/** Tells how many votes are behind an option where ballots say more than which options they want. */
final class Backing {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Backing() {}

    /** What a required majority is held against; none where the poll demands none, or votes per option say it. */
    static Map<String, Rational> ofWinners(Poll poll, TallyResult result, Ballots papers) {
        if (poll.majority() == null || poll.kind().countsChoices()) {
            return Map.of();
        }
        PollKind kind = poll.kind();
        if (kind instanceof Meeting) {
            return Support.scoredAbove(Meeting.MAYBE, papers);
        } else if (kind instanceof PollKind.Scored scored && result.rule() instanceof ScoreRule) {
            return Support.scoredAbove(scored.min().add(scored.max()).divide(TWO), papers);
        }
        return Support.ofWinners(result, papers);
    }

    /** What a breakdown shows of one group. */
    static Map<String, Rational> ofGroup(Poll poll, Ballots papers) {
        PollKind kind = poll.kind();
        if (kind instanceof PollKind.Ranked) {
            return Support.rankedFirst(papers);
        } else if (kind instanceof Meeting) {
            return Support.scoredAbove(Meeting.MAYBE, papers);
        } else if (kind instanceof PollKind.Scored || kind instanceof Dots) {
            return poll.engine().count(papers).scores();
        }
        return Support.naming(papers);
    }
}
