package io.communitykit.poll.result;

import io.communitykit.poll.ballot.PollId;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a poll stands or ended.
 *
 * @param poll the poll
 * @param settled whether this is the settlement, which never changes, or how it stands
 * @param tally winners, places, ties and all figures of the method, in votes
 * @param turnout who took part, in votes: the denominators
 * @param options votes and shares of each option, in the order written; none if the method counts no votes per option
 * @param chosen what is decided: the winners between whom no tie stands, if everything is met that the poll demands of
 *     them; {@code none} is nobody, and of a proposal only {@code agree} decides; empty if nothing is
 * @param requirements what the poll demanded, and whether it was met
 * @param times who can come when, in a poll for a meeting time
 * @param numbers what the numbers sum up to, in a poll for a number; absent while none was named
 */
public record PollResult(
        PollId poll,
        boolean settled,
        TallyResult tally,
        Turnout turnout,
        List<OptionVotes> options,
        List<String> chosen,
        List<Requirement> requirements,
        List<MeetingTime> times,
        @Nullable NumberFigures numbers) {

    /**
     * Holds the votes of an option. Where a ballot may name several, the shares differ, and only those of votes add up
     * to the whole.
     *
     * @param option the option's key
     * @param votes how many votes name it
     * @param ofVoters its share of all votes on ballots, abstentions included
     * @param ofVotes its share of all times that an option was named
     * @param ofBase its share of what the poll's majority is a share of; absent if it demands none, or nobody knows
     */
    public record OptionVotes(
            String option,
            Rational votes,
            Share ofVoters,
            Share ofVotes,
            @Nullable Share ofBase) {}

    /** Copies the lists. */
    public PollResult {
        options = List.copyOf(options);
        chosen = List.copyOf(chosen);
        requirements = List.copyOf(requirements);
        times = List.copyOf(times);
    }

    /**
     * Tells whether anything is decided.
     *
     * @return true if something is chosen
     */
    public boolean carried() {
        return !chosen.isEmpty();
    }
}
