package io.communitykit.poll;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.AppendResult;
import io.communitykit.poll.kind.PollOption;
import io.communitykit.poll.rule.Proposals;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.Optional;

/** Takes options that voters add, inside a transaction. */
final class Proposer {

    private final ActivityLog log;
    private final PollStore polls;
    private final Facts facts;
    private final OptionGate gate;

    Proposer(Storage storage, Facts facts, OptionGate gate) {
        this.log = storage.port(ActivityLog.PORT);
        this.polls = storage.port(PollStore.PORT);
        this.facts = facts;
        this.gate = gate;
    }

    ProposalResult propose(PollState state, MemberId by, PollOption option, Instant now) {
        Optional<AddedOption> known = added(state, option.id());
        if (known.isPresent()) {
            return known.get().option().equals(option) && known.get().by().equals(by)
                    ? new ProposalResult.Duplicate(known.get().standing())
                    : new ProposalResult.Taken();
        }
        return refusal(state, by, option, now).orElseGet(() -> {
            AddedOption added = new AddedOption(option, by, gate.judge(state.poll(), by, option, now));
            save(state, added, PollActivities.proposed(state.key(), added, now));
            return new ProposalResult.Recorded(added.standing());
        });
    }

    ProposalResult judge(PollState state, String option, boolean admitted, MemberId by, Instant now) {
        if (state.phase(now) != PollState.Phase.OPEN) {
            return new ProposalResult.NotOpen();
        }
        AddedOption.Standing next = admitted ? AddedOption.Standing.ADMITTED : AddedOption.Standing.REFUSED;
        AddedOption known = added(state, option).orElse(null);
        if (known != null && known.standing() == next) {
            return new ProposalResult.Duplicate(next);
        }
        if (known == null || known.standing() != AddedOption.Standing.WAITING) {
            return new ProposalResult.NothingToJudge();
        }
        AddedOption judged = known.judged(next);
        save(state, judged, PollActivities.judged(state.key(), judged, by, now));
        return new ProposalResult.Recorded(next);
    }

    private Optional<ProposalResult> refusal(PollState state, MemberId by, PollOption option, Instant now) {
        Poll poll = state.poll();
        Proposals rule = poll.proposals();
        if (rule == null) {
            return Optional.of(new ProposalResult.NotAllowed("this poll takes no more options"));
        }
        if (state.phase(now) != PollState.Phase.OPEN) {
            return Optional.of(new ProposalResult.NotOpen());
        }
        if (poll.optionIds().contains(option.id()) || option.id().equals(Poll.ABSTAIN)) {
            return Optional.of(new ProposalResult.Taken());
        }
        if (option.text().isBlank() || option.startsAt() != null) {
            return Optional.of(new ProposalResult.NotAllowed("an option must have a text and no time"));
        }
        long own = state.added().stream().filter(added -> added.by().equals(by)).count();
        if (own >= rule.perVoter()) {
            return Optional.of(new ProposalResult.NotAllowed("a voter may add " + rule.perVoter() + " at most"));
        }
        if (state.added().size() >= rule.total()) {
            return Optional.of(new ProposalResult.NotAllowed("voters may add " + rule.total() + " in all at most"));
        }
        return facts.barred(poll, by, now).map(ProposalResult.NotAllowed::new);
    }

    private static Optional<AddedOption> added(PollState state, String option) {
        return state.added().stream()
                .filter(known -> known.option().id().equals(option))
                .findFirst();
    }

    private void save(PollState state, AddedOption added, Activity said) {
        boolean written = log.append(said) instanceof AppendResult.Appended
                && polls.replace(state.adding(added), state.version());
        if (!written) {
            throw new ContentionException("options of poll " + state.key());
        }
    }
}
