package io.communitykit.poll;

import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.text.Words;
import java.time.Instant;
import java.util.Locale;

/** Puts what became of a vote, or of an option, into one sentence. */
final class Told {

    private final Words words;

    Told(Words words) {
        this.words = words;
    }

    String of(VoteResult result) {
        if (result instanceof VoteResult.NotEligible not) {
            return not.reason().in(words.language());
        } else if (result instanceof VoteResult.InvalidBallot invalid) {
            return invalid.reason().in(words.language());
        } else if (result instanceof VoteResult.Closed closed) {
            return words.fill("told.closed", "time", words.time(closed.since()));
        } else if (result instanceof VoteResult.NotYetOpen not) {
            Instant opensAt = not.opensAt();
            return opensAt == null
                    ? words.fill("told.not-open")
                    : words.fill("told.opens", "time", words.time(opensAt));
        }
        return words.fill("told." + name(result));
    }

    String of(ProposalResult result) {
        if (result instanceof ProposalResult.NotAllowed not) {
            return not.reason().in(words.language());
        } else if (result instanceof ProposalResult.Recorded recorded) {
            return standing(recorded.standing());
        } else if (result instanceof ProposalResult.Duplicate duplicate) {
            return standing(duplicate.standing());
        }
        return words.fill("told.option." + name(result));
    }

    private String standing(AddedOption.Standing standing) {
        return words.fill("told.option." + standing.name().toLowerCase(Locale.ROOT));
    }

    /** The name of the case, such as {@code nothing-to-withdraw}. */
    private static String name(Object result) {
        return result.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
