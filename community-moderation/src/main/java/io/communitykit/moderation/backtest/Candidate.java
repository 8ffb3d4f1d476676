package io.communitykit.moderation.backtest;

import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.policy.ModerationPolicy;
import java.util.List;

/** A change that may let a false positive go, and the policy with it. */
record Candidate(Proposal.Kind kind, String where, String from, String to, ModerationPolicy policy) {

    Proposal proposal(List<DecisionKey> released) {
        return new Proposal(kind, where, from, to, released);
    }
}
