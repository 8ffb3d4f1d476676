package io.communitykit.testkit.contract;

import io.communitykit.GroupId;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.activity.Value;
import io.communitykit.moderation.Author;
import io.communitykit.moderation.Circumstances;
import io.communitykit.moderation.Decision;
import io.communitykit.moderation.DecisionKey;
import io.communitykit.moderation.Evidence;
import io.communitykit.moderation.Finding;
import io.communitykit.moderation.PlannedAction;
import io.communitykit.moderation.PolicyRef;
import io.communitykit.moderation.RecordedDecision;
import io.communitykit.moderation.Restraint;
import io.communitykit.moderation.Trace;
import io.communitykit.moderation.action.Action;
import io.communitykit.moderation.action.Audience;
import io.communitykit.moderation.action.Reach;
import io.communitykit.moderation.action.Scope;
import io.communitykit.moderation.policy.ClauseRef;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.Visibility;
import io.communitykit.moderation.port.PortAnswer;
import io.communitykit.storage.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes decisions for the contract of their log. */
final class SampleDecisions {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private SampleDecisions() {}

    /** Lists decisions in pages. */
    interface Listing {
        Page<RecordedDecision> page(Optional<DecisionKey> after, int limit);
    }

    /** Makes a decision that found nothing. */
    static RecordedDecision plain(String post, long revision, String author) {
        return new RecordedDecision(
                new Decision(
                        Subject.post(post),
                        revision,
                        new MemberId(author),
                        null,
                        null,
                        SampleTimes.NOON,
                        new PolicyRef("house-rules", "1", DIGEST),
                        Verdict.ALLOW,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Author.UNKNOWN,
                        0),
                DIGEST);
    }

    /** Makes a decision with every part that it can have, or only some; another subject for another number. */
    static RecordedDecision rich(int index) {
        boolean full = index % 2 == 1;
        return new RecordedDecision(
                new Decision(
                        SampleKeys.subject(index),
                        index % 3 == 0 ? Long.MAX_VALUE : 1,
                        new MemberId(SampleKeys.of(index % SampleKeys.SPECIAL)),
                        full ? new GroupId(SampleKeys.of(index + 1)) : null,
                        full ? SampleKeys.of(index + 2) : null,
                        SampleTimes.of(index),
                        new PolicyRef(SampleKeys.of(index + 3), SampleKeys.of(index + 4), DIGEST),
                        SampleKeys.oneOf(Verdict.values(), index),
                        full ? List.of(finding(index), finding(index + 1)) : List.of(),
                        full ? List.of(finding(index + 2)) : List.of(),
                        full ? Map.of("en", SampleTexts.of(index), "zh-Hant", SampleTexts.of(index + 1)) : Map.of(),
                        full ? known(index) : Author.joined(SampleTimes.of(index)),
                        full ? Long.MAX_VALUE : 0,
                        full ? List.of(finding(index + 3)) : List.of(),
                        full ? actions(index) : List.of(),
                        full ? circumstances(index) : Circumstances.USUAL),
                DIGEST);
    }

    private static List<PlannedAction> actions(int index) {
        return List.of(
                new PlannedAction(SampleKeys.of(index), new Action.Ban(Scope.COMMUNITY, List.of("DE"), null)),
                new PlannedAction(
                        SampleKeys.of(index),
                        new Action.Notify(
                                Audience.AUTHOR,
                                Map.of("ar", SampleTexts.of(index)),
                                Scope.SUBJECT,
                                List.of(),
                                Duration.ofDays(index))),
                new PlannedAction(
                        "r",
                        new Action.Custom(
                                SampleKeys.of(index + 1),
                                Map.of("text", new Value.Text(SampleTexts.of(index))),
                                Scope.THREAD,
                                List.of(),
                                Duration.ofSeconds(1, 1000))));
    }

    private static Circumstances circumstances(int index) {
        return new Circumstances(
                SampleKeys.oneOf(Visibility.values(), index),
                List.of(
                        new PortAnswer(
                                SampleKeys.of(index),
                                PortAnswer.Result.LATE,
                                Map.of("score", new Value.Exact(new BigDecimal("0.5"))),
                                Long.MAX_VALUE),
                        PortAnswer.failed("images")),
                List.of(Restraint.BUDGET, Restraint.PERSON),
                SampleKeys.oneOf(Verdict.values(), index + 2));
    }

    static List<RecordedDecision> inOrder(List<RecordedDecision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparing(RecordedDecision::key))
                .toList();
    }

    private static Author known(int index) {
        return new Author(
                index % 3 == 0 ? null : SampleTimes.of(index + 5),
                Map.of(
                        "text",
                        new Value.Text(SampleTexts.of(index)),
                        "whole",
                        new Value.Whole(Long.MIN_VALUE + index),
                        "decimal",
                        new Value.Exact(new BigDecimal("-12345678901234567890.5")),
                        "truth",
                        new Value.Truth(index % 4 == 1),
                        SampleKeys.of(index),
                        new Value.At(SampleTimes.of(index))));
    }

    private static Finding finding(int index) {
        List<Evidence> evidence = List.of(
                new Evidence(SampleKeys.of(index), 0, Integer.MAX_VALUE, null, null),
                new Evidence("body", 3, 4, SampleKeys.of(index + 1), SampleTexts.of(index)));
        Trace words =
                new Trace("words", Truth.TRUE, SampleTexts.of(index + 1), SampleTexts.of(index), evidence, List.of());
        Trace unknown = new Trace("accountAge", Truth.UNKNOWN, "below P7D", "", List.of(), List.of());
        Trace not = new Trace("not", Truth.FALSE, "", "", List.of(), List.of(unknown));
        return new Finding(
                SampleKeys.of(index),
                index % 2 == 0 ? Integer.MIN_VALUE : index,
                SampleKeys.oneOf(Verdict.values(), index + 1),
                new Trace("all", Truth.TRUE, "", "", List.of(), List.of(words, not)),
                index % 2 == 0 ? null : new ClauseRef(SampleKeys.of(index), index % 3 == 0 ? null : index),
                index % 2 == 0 ? null : SampleKeys.oneOf(Restraint.values(), index),
                index % 3 == 0
                        ? null
                        : new Reach(SampleKeys.oneOf(Scope.values(), index), List.of("PL"), Duration.ofDays(index)),
                index % 2 == 0 ? List.of() : List.of(SampleTexts.of(index)));
    }
}
