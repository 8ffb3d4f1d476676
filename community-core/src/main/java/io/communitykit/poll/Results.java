package io.communitykit.poll;

import io.communitykit.poll.kind.Numeric;
import io.communitykit.poll.result.NumberFigures;
import io.communitykit.poll.result.PollCount;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.PollResult.OptionVotes;
import io.communitykit.poll.result.Requirement;
import io.communitykit.poll.result.Share;
import io.communitykit.poll.result.Turnout;
import io.communitykit.poll.rule.Majority;
import io.communitykit.poll.tally.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what is shown of a count: votes and shares of options, what was demanded, what is decided. */
final class Results {

    private Results() {}

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
                poll.kind() instanceof Numeric ? NumberFigures.of(votes).orElse(null) : null);
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
