package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells what is wrong with what a voter wants to cast. */
final class AnswerCheck {

    private AnswerCheck() {}

    /** One sentence; empty if nothing is wrong, as with a withdrawal. */
    static Optional<String> refusal(Poll poll, Vote vote) {
        Answer answer = vote.answer();
        if (poll.secret()) {
            if (vote.receipt() == null) {
                return Optional.of("a vote in a secret poll must bring a receipt");
            }
            if (vote.reason() != null) {
                return Optional.of("a vote in a secret poll must give no reason: words could tell whose it is");
            }
        } else if (vote.receipt() != null || vote.retires() != null) {
            return Optional.of("the poll is not secret but the vote brought a receipt: it would be recorded by name");
        }
        return answer == null
                ? Optional.empty()
                : refusal(poll, vote.voter(), answer).or(() -> silence(poll, vote, answer));
    }

    /** Tells why nobody could have cast an answer; one sentence. */
    static Optional<String> refusal(Poll poll, MemberId voter, Answer answer) {
        if (answer instanceof Answer.Marked marked) {
            return poll.refusal(marked.paper());
        }
        Weighting weighting = poll.weighting();
        if (answer instanceof Answer.Delegated delegated) {
            if (weighting == null || weighting.delegation() == 0) {
                return Optional.of("a vote in this poll cannot be handed on");
            }
            return delegated.to().equals(voter)
                    ? Optional.of("a vote must be handed on to somebody else")
                    : Optional.empty();
        }
        List<Answer.Part> parts = ((Answer.Split) answer).parts();
        if (weighting == null || weighting.parts() == 1) {
            return Optional.of("a vote in this poll cannot be split");
        }
        long sum = parts.stream().mapToLong(Answer.Part::count).sum();
        if (sum != weighting.parts()) {
            return Optional.of("the vote was split into " + sum + " parts but it must be exactly " + weighting.parts());
        }
        return parts.stream()
                .flatMap(part -> refusal(poll, voter, part.answer()).stream())
                .findFirst();
    }

    /** Whoever stands in the way says why, where the poll wants to know. */
    private static Optional<String> silence(Poll poll, Vote vote, Answer answer) {
        if (Objects.requireNonNullElse(vote.reason(), "").isBlank()
                && papers(answer).stream().anyMatch(paper -> needsReason(poll.kind(), paper))) {
            return Optional.of("whoever is against the proposal must say why");
        }
        return Optional.empty();
    }

    private static boolean needsReason(PollKind kind, Paper paper) {
        if (kind instanceof Consent consent) {
            return consent.reasons() && paper.named().contains(Consent.OBJECT);
        }
        return kind instanceof Consensus consensus
                && consensus.reasons()
                && (paper.named().contains(Consensus.DISAGREE) || paper.named().contains(Consensus.BLOCK));
    }

    private static List<Paper> papers(Answer answer) {
        if (answer instanceof Answer.Split split) {
            return split.parts().stream()
                    .flatMap(part -> part.answer().wholePaper().stream())
                    .toList();
        }
        return answer.wholePaper().stream().toList();
    }
}
