package io.communitykit.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import java.util.List;
import java.util.Optional;

/**
 * Holds a decision as it stands in the log.
 *
 * @param decision the decision
 * @param digest SHA-256 over the subject and the texts that were judged, in lower case hexadecimal: enough to know the
 *     same text again, not to read it; {@link #NO_DIGEST} of private text, unless the policy keeps it
 */
public record RecordedDecision(Decision decision, String digest) implements Personal<RecordedDecision> {

    /** Stands for the digest of a text whose author was erased, or of which nothing is kept. */
    public static final String NO_DIGEST = "0".repeat(64);

    /**
     * Names the decision.
     *
     * @return subject and revision
     */
    public DecisionKey key() {
        return decision.key();
    }

    @Override
    public boolean concerns(MemberId member) {
        return decision.author().equals(member) || Erasure.names(decision.subject(), member);
    }

    /** {@inheritDoc} What was decided and why stays; what was known about the author and the digest of the text go. */
    @Override
    public Optional<RecordedDecision> erased(Erasure erasure) {
        boolean theirs = decision.author().equals(erasure.member());
        Decision rest = new Decision(
                Erasure.names(decision.subject(), erasure.member())
                        ? new Subject(Erasure.MEMBER_KIND, erasure.pseudonym().value())
                        : decision.subject(),
                decision.revision(),
                erasure.rename(decision.author()),
                decision.group(),
                decision.channel(),
                decision.at(),
                decision.policy(),
                decision.verdict(),
                decision.findings(),
                decision.undecided(),
                decision.reason(),
                theirs ? Author.UNKNOWN : decision.known(),
                decision.steps(),
                decision.shadow(),
                decision.actions(),
                theirs
                        ? new Circumstances(
                                decision.circumstances().visibility(),
                                List.of(),
                                decision.circumstances().restraints(),
                                decision.circumstances().proposed())
                        : decision.circumstances());
        return Optional.of(new RecordedDecision(rest, theirs ? NO_DIGEST : digest));
    }
}
