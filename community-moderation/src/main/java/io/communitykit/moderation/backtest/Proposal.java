package io.communitykit.moderation.backtest;

import io.communitykit.moderation.DecisionKey;
import java.util.List;

/**
 * Proposes one change of a policy. Immutable.
 *
 * @param kind what is changed
 * @param where the way to what is changed in the policy, such as {@code lists.insults.allowed} or
 *     {@code rules.newcomers.when.all[0].accountAge.below}
 * @param from what stands there; empty for a phrase that is added
 * @param to what is to stand there, as a person writes it
 * @param released the false positives that it lets go, of those that the proposals before it left
 */
public record Proposal(Kind kind, String where, String from, String to, List<DecisionKey> released) {

    /** What a proposal changes. */
    public enum Kind {

        /** A phrase inside which a word list finds nothing. */
        ALLOWED_PHRASE,

        /** A bound of a condition. */
        THRESHOLD
    }

    /** Copies the keys. */
    public Proposal {
        released = List.copyOf(released);
    }
}
