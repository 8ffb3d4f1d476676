package io.communitykit.moderation;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Activity;
import io.communitykit.charter.Charter;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.notice.Notice;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records what was decided about one submission, and everything it rests on. Immutable; holds no text of the member.
 *
 * @param subject what was judged
 * @param revision which edit of it, from 1
 * @param author who wrote it
 * @param group the place
 * @param channel the medium
 * @param at as of when it was judged
 * @param policy the policy that was followed
 * @param verdict the most severe verdict of the rules that fired; {@link Verdict#ALLOW} if none did
 * @param findings the rules that fired, by priority, then by name
 * @param undecided the rules that were asked but came out unknown because a fact was missing, in the same order
 * @param reason the text for the author by language tag; empty if the submission is allowed
 * @param known what was known about the author
 * @param steps how much work it was: characters read, states and host conditions visited
 * @param shadow the rules whose conditions were true but which had no effect, because they are being tried or have
 *     reached their daily cap, in the same order
 * @param actions what is to be done beside the verdict, in the order of the rules
 * @param circumstances under which circumstances it was taken
 */
public record Decision(
        Subject subject,
        long revision,
        MemberId author,
        @Nullable GroupId group,
        @Nullable String channel,
        Instant at,
        PolicyRef policy,
        Verdict verdict,
        List<Finding> findings,
        List<Finding> undecided,
        Map<String, String> reason,
        Author known,
        long steps,
        List<Finding> shadow,
        List<PlannedAction> actions,
        Circumstances circumstances) {

    /** Copies findings and texts. */
    public Decision {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
        reason = reason.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(reason));
        shadow = List.copyOf(shadow);
        actions = List.copyOf(actions);
        circumstances = Objects.requireNonNullElse(circumstances, Circumstances.USUAL);
    }

    /**
     * Records a decision without shadow and actions, taken under the usual circumstances.
     *
     * @param subject what was judged
     * @param revision which edit of it, from 1
     * @param author who wrote it
     * @param group the place
     * @param channel the medium
     * @param at as of when it was judged
     * @param policy the policy that was followed
     * @param verdict the verdict
     * @param findings the rules that fired
     * @param undecided the rules that came out unknown
     * @param reason the text for the author by language tag
     * @param known what was known about the author
     * @param steps how much work it was
     */
    public Decision(
            Subject subject,
            long revision,
            MemberId author,
            @Nullable GroupId group,
            @Nullable String channel,
            Instant at,
            PolicyRef policy,
            Verdict verdict,
            List<Finding> findings,
            List<Finding> undecided,
            Map<String, String> reason,
            Author known,
            long steps) {
        this(
                subject,
                revision,
                author,
                group,
                channel,
                at,
                policy,
                verdict,
                findings,
                undecided,
                reason,
                known,
                steps,
                List.of(),
                List.of(),
                Circumstances.USUAL);
    }

    /**
     * Names this decision.
     *
     * @return the subject and its revision
     */
    public DecisionKey key() {
        return new DecisionKey(subject, revision);
    }

    /**
     * Tells what alone would have changed a rule whose verdict was the one given.
     *
     * @return single conditions which, had they come out the other way, would have kept their rule from firing; while
     *     several rules ask for the same verdict, each of them must have been changed
     */
    public List<Pivot> pivots() {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .flatMap(finding -> finding.pivots().stream())
                .toList();
    }

    /**
     * Lists the clauses of the guidelines that the rules enforce which decided.
     *
     * @return the clauses, each once, in the order of the rules
     */
    public List<ClauseRef> clauses() {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .flatMap(finding -> Stream.ofNullable(finding.clause()))
                .distinct()
                .toList();
    }

    /**
     * Turns the decision into a word to its author: the reason in every language, and the clauses that were broken.
     *
     * @param charter the guidelines, whose clauses are quoted word for word; without it they are named by number
     * @return the notice, of kind {@code moderation.held} and so on; empty if the submission is allowed
     */
    public Optional<Notice> toNotice(Optional<Charter> charter) {
        return DecisionNotice.of(this, charter);
    }

    /**
     * Turns the decision into an activity for the log, so that others can act on it: {@code content.removed}, or
     * {@code content.labeled}, {@code content.limited}, {@code content.held}, {@code content.rejected}. The same
     * decision always gives the same activity, so recording it twice is harmless.
     *
     * @param moderator who acts; usually the member that stands for the host itself
     * @return the activity, with the author as recipient; empty if the submission is allowed
     */
    public Optional<Activity> toActivity(MemberId moderator) {
        return DecisionActivity.of(this, moderator);
    }
}
