package io.communitykit.poll;

import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyResult;
import java.util.List;

/**
 * Shows how a poll stands or ended.
 *
 * @param poll the poll
 * @param settled whether this is the settlement, which never changes, or how it stands
 * @param tally winners, places, ties and all figures
 * @param options votes and shares of each option, in the order shown; none if the method counts no votes per option
 */
public record PollResult(PollId poll, boolean settled, TallyResult tally, List<OptionVotes> options) {

    /**
     * Holds the votes of an option. Where a ballot may name several, the two shares differ, and only those of votes add
     * up to the whole.
     *
     * @param option the option's key
     * @param votes how many ballots name it
     * @param ofVoters its share of all who voted, blank ballots included
     * @param ofVotes its share of all votes given
     */
    public record OptionVotes(String option, long votes, Share ofVoters, Share ofVotes) {}

    /** Copies the options. */
    public PollResult {
        options = List.copyOf(options);
    }

    static PollResult of(Poll poll, boolean settled, TallyResult tally) {
        if (!poll.kind().countsChoices()) {
            return new PollResult(poll.id(), settled, tally, List.of());
        }
        long sum = tally.scores().values().stream().mapToLong(PollResult::whole).sum();
        return new PollResult(
                poll.id(),
                settled,
                tally,
                poll.optionIds().stream()
                        .map(option -> {
                            long votes = whole(tally.scores().getOrDefault(option, Rational.ZERO));
                            return new OptionVotes(
                                    option, votes, new Share(votes, tally.papers()), new Share(votes, sum));
                        })
                        .toList());
    }

    private static long whole(Rational votes) {
        return votes.numerator().longValueExact();
    }
}
