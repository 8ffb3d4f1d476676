package io.communitykit.moderation;

import io.communitykit.config.VersionHistory;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges a history from its beginning, without a storage. What comes out is what the service decided, if it is given
 * the same submissions in the same order, and what was known then. Not thread-safe.
 */
public final class ModerationReplay {

    private final Deciding deciding;

    private ModerationReplay(VersionHistory<ModerationEngine> engines) {
        this.deciding = new Deciding(engines);
    }

    /**
     * Begins with nothing judged.
     *
     * @param engine judges
     * @return the replay
     */
    public static ModerationReplay of(ModerationEngine engine) {
        return new ModerationReplay(VersionHistory.always(engine));
    }

    /**
     * Begins with nothing judged.
     *
     * @param policy the policy
     * @return the replay
     * @throws io.communitykit.config.ConfigException if the policy's own checks find problems
     */
    public static ModerationReplay of(ModerationPolicy policy) {
        return of(ModerationEngine.compile(policy));
    }

    /**
     * Judges the next submission.
     *
     * @param submission what was submitted
     * @param at as of when
     * @param known what was known about the author, and what ports answered; counters and rulings are the replay's own
     * @return the decision; the one that was taken if the same text was judged before
     * @throws IllegalArgumentException if another text was judged under the same numbered revision
     */
    public Decision next(Submission submission, Instant at, Background known) {
        return deciding.decide(submission, at, (engine, edit) -> known);
    }

    /**
     * Takes a person's decision, which holds from now on.
     *
     * @param ruling what was decided
     */
    public void decided(Ruling ruling) {
        deciding.know(new TreeMap<>(Map.of(ruling.subject(), ruling)));
    }

    /**
     * Lists all that was decided.
     *
     * @return the decisions in the order in which they were taken
     */
    public List<RecordedDecision> decisions() {
        return deciding.fresh();
    }
}
