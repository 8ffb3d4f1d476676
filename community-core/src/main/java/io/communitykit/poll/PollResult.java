package io.communitykit.poll;

import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.TallyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 *     them; {@value Poll#NONE} is nobody, and of a proposal only {@value Consent#AGREE} decides; empty if nothing is
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

    static PollResult of(Poll poll, boolean settled, PollCount count) {
        Map<String, Rational> votes = new LinkedHashMap<>();
        if (poll.kind().countsChoices()) {
            Map<String, Rational> scores = count.tally().scores();
            poll.optionIds().forEach(option -> votes.put(option, scores.getOrDefault(option, Rational.ZERO)));
        }
        List<Requirement> requirements = Requirements.of(poll, count, votes);
        return new PollResult(
                poll.id(),
                settled,
                count.tally(),
                count.turnout(),
                lines(poll.majority(), count.turnout(), votes),
                Requirements.chosen(poll, count, requirements),
                requirements,
                count.times(),
                poll.kind() instanceof Numeric ? Numbers.of(votes).orElse(null) : null);
    }

    private static List<OptionVotes> lines(@Nullable Majority majority, Turnout turnout, Map<String, Rational> votes) {
        Rational named = votes.values().stream().reduce(Rational.ZERO, Rational::plus);
        Optional<Rational> base =
                majority == null ? Optional.empty() : turnout.of(majority.of(), majority.abstentions());
        return votes.entrySet().stream()
                .map(line -> new OptionVotes(
                        line.getKey(),
                        line.getValue(),
                        new Share(line.getValue(), turnout.valid()),
                        new Share(line.getValue(), named),
                        base.map(whole -> new Share(line.getValue(), whole)).orElse(null)))
                .toList();
    }
}
