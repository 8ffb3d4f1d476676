package io.communitykit.moderation;

import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.OnFailure;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.RuleStatus;
import io.communitykit.moderation.policy.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule made ready to be asked. Immutable. */
final class CompiledRule {

    private final Rule rule;
    private final Consequence then;
    private final Check check;
    private final int number;
    private final int priority;
    private final boolean shadow;
    private final boolean exemptStaff;
    private final Set<String> ports;

    CompiledRule(Rule rule, int number, Check check, Set<String> ports) {
        this.rule = rule;
        this.then = Objects.requireNonNull(rule.then());
        this.number = number;
        this.check = check;
        this.priority = priorityOf(rule);
        this.shadow = rule.status() == RuleStatus.SHADOW;
        this.exemptStaff = !Boolean.FALSE.equals(rule.exemptStaff());
        this.ports = ports;
    }

    static int priorityOf(Rule rule) {
        return Objects.requireNonNullElse(rule.priority(), Rule.DEFAULT_PRIORITY);
    }

    static Condition conditionOf(Rule rule) {
        return Objects.requireNonNull(rule.when());
    }

    Rule rule() {
        return rule;
    }

    Consequence then() {
        return then;
    }

    int number() {
        return number;
    }

    int priority() {
        return priority;
    }

    boolean isShadow() {
        return shadow;
    }

    boolean isExempt(boolean staff) {
        return staff && exemptStaff;
    }

    boolean stops() {
        return Boolean.TRUE.equals(rule.stop());
    }

    OnFailure onFailure() {
        return Objects.requireNonNullElse(rule.onFailure(), OnFailure.HOLD);
    }

    /** The names of the ports that the condition asks. */
    Set<String> ports() {
        return ports;
    }

    boolean isInForce(Instant at) {
        @Nullable Instant from = rule.from();
        @Nullable Instant until = rule.until();
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    Truth test(Reading reading) {
        return check.test(reading);
    }

    Trace explain(Reading reading) {
        Trace trace = check.explain(reading);
        return reading.isKept() ? trace : trace.withoutText();
    }

    /** Conditions of which every one must be true for the rule to fire. */
    List<Check> necessary() {
        List<Check> found = new ArrayList<>();
        gather(check, found, 0);
        return found;
    }

    private static void gather(Check part, List<Check> found, int depth) {
        if (part instanceof Atom) {
            found.add(part);
        } else if (part instanceof GroupCheck group && depth < RuleTree.DEEPEST) {
            group.necessary().forEach(inner -> gather(inner, found, depth + 1));
        }
    }
}
