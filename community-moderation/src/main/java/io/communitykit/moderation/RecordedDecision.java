package io.communitykit.moderation;

/**
 * Holds a decision as it stands in the log.
 *
 * @param decision the decision
 * @param digest SHA-256 over the subject and the texts that were judged, in lower case hexadecimal: enough to know the
 *     same text again, not to read it. A host that must not keep even this of private messages judges them with the
 *     engine alone
 */
public record RecordedDecision(Decision decision, String digest) {

    /**
     * Names the decision.
     *
     * @return subject and revision
     */
    public DecisionKey key() {
        return decision.key();
    }
}
