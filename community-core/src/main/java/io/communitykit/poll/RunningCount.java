package io.communitykit.poll;

import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.tally.ChoiceCounts;
import io.communitykit.poll.tally.Paper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is counted vote by vote, so that reading how a poll stands costs nothing.
 *
 * @param ballots how many ballots stand
 * @param blank how many of them abstain; counted where votes are
 * @param votes the votes of each option; counted only in an open poll of choices in which every vote weighs one
 */
public record RunningCount(long ballots, long blank, ChoiceCounts votes) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public RunningCount {
        if (ballots < 0 || blank < 0) {
            throw new IllegalArgumentException(
                    "ballots was " + ballots + " and blank was " + blank + " but they must not be negative");
        }
    }

    static RunningCount none(Poll poll) {
        return new RunningCount(0, 0, ChoiceCounts.none(poll.optionIds()));
    }

    /** Makes room for an option that a voter added. */
    RunningCount withOption(String option) {
        Map<String, Long> more = new LinkedHashMap<>(votes.votes());
        more.putIfAbsent(option, 0L);
        return new RunningCount(ballots, blank, new ChoiceCounts(votes.papers(), more));
    }

    /** Counts one voter's answer instead of another; an absent one counts nothing. */
    RunningCount changed(Poll poll, @Nullable Answer before, @Nullable Answer after) {
        RunningCount without = before == null ? this : minus(poll, before);
        return after == null ? without : without.plus(poll, after);
    }

    private RunningCount plus(Poll poll, Answer answer) {
        Paper paper = counted(poll, answer);
        return paper == null
                ? new RunningCount(ballots + 1, blank, votes)
                : new RunningCount(ballots + 1, blank + blanks(paper), votes.plus(paper));
    }

    private RunningCount minus(Poll poll, Answer answer) {
        Paper paper = counted(poll, answer);
        return paper == null
                ? new RunningCount(ballots - 1, blank, votes)
                : new RunningCount(ballots - 1, blank - blanks(paper), votes.minus(paper));
    }

    private static @Nullable Paper counted(Poll poll, Answer answer) {
        return poll.countsAsCast() && answer instanceof Answer.Marked marked ? poll.counted(marked.paper()) : null;
    }

    private static int blanks(Paper paper) {
        return paper.named().isEmpty() ? 1 : 0;
    }
}
