package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.poll.ballot.Answer;
import io.communitykit.poll.ballot.Vote;
import io.communitykit.poll.kind.Consensus;
import io.communitykit.poll.kind.Consent;
import io.communitykit.poll.kind.PollKind;
import io.communitykit.poll.rule.Weighting;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.text.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells what is wrong with what a voter wants to cast. */
final class AnswerCheck {

    private AnswerCheck() {}

    /** Empty if nothing is wrong, as with a withdrawal. */
    static Optional<Refusal> refusal(Poll poll, Vote vote) {
        Answer answer = vote.answer();
        if (poll.secret()) {
            if (vote.receipt() == null) {
                return Optional.of(Refusal.of("vote.receipt.missing"));
            }
            if (vote.reason() != null) {
                return Optional.of(Refusal.of("vote.reason.secret"));
            }
        } else if (vote.receipt() != null || vote.retires() != null) {
            return Optional.of(Refusal.of("vote.receipt.open"));
        }
        return answer == null
                ? Optional.empty()
                : refusal(poll, vote.voter(), answer).or(() -> silence(poll, vote, answer));
    }

    /** Tells why nobody could have cast an answer. */
    static Optional<Refusal> refusal(Poll poll, MemberId voter, Answer answer) {
        if (answer instanceof Answer.Marked marked) {
            return poll.refusal(marked.paper());
        }
        Weighting weighting = poll.weighting();
        if (answer instanceof Answer.Delegated delegated) {
            if (weighting == null || weighting.delegation() == 0) {
                return Optional.of(Refusal.of("vote.delegation"));
            }
            return delegated.to().equals(voter) ? Optional.of(Refusal.of("vote.delegation.self")) : Optional.empty();
        }
        List<Answer.Part> parts = ((Answer.Split) answer).parts();
        if (weighting == null || weighting.parts() == 1) {
            return Optional.of(Refusal.of("vote.split"));
        }
        long sum = parts.stream().mapToLong(Answer.Part::count).sum();
        if (sum != weighting.parts()) {
            return Optional.of(Refusal.of("vote.parts").with("parts", sum).with("number", weighting.parts()));
        }
        return parts.stream()
                .flatMap(part -> refusal(poll, voter, part.answer()).stream())
                .findFirst();
    }

    /** Whoever stands in the way says why, where the poll wants to know. */
    private static Optional<Refusal> silence(Poll poll, Vote vote, Answer answer) {
        if (Objects.requireNonNullElse(vote.reason(), "").isBlank()
                && papers(answer).stream().anyMatch(paper -> needsReason(poll.kind(), paper))) {
            return Optional.of(Refusal.of("vote.reason.missing"));
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
