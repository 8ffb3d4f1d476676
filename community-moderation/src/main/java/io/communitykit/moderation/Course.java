package io.communitykit.moderation;

import io.communitykit.moderation.action.Reach;
import io.communitykit.moderation.action.Scope;
import io.communitykit.moderation.policy.Consequence;
import io.communitykit.moderation.policy.OnFailure;
import io.communitykit.moderation.policy.Truth;
import io.communitykit.moderation.policy.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks rules about one reading and gathers what they found. Confined to one thread. */
final class Course {

    private static final Comparator<Found> ORDER =
            Comparator.comparingInt(found -> found.rule().number());

    private final Reading reading;
    private final boolean staff;
    private final Set<String> failed;
    private final Predicate<CompiledRule> isCapped;
    private final List<Found> fired = new ArrayList<>(0);
    private final List<Found> shadow = new ArrayList<>(0);
    private final List<Found> undecided = new ArrayList<>(0);
    private int last = Integer.MAX_VALUE;

    /**
     * Begins.
     *
     * @param reading what is judged
     * @param staff whether its author is staff
     * @param failed the names of the ports that failed
     * @param isCapped tells which rules have done enough today
     */
    Course(Reading reading, boolean staff, Set<String> failed, Predicate<CompiledRule> isCapped) {
        this.reading = reading;
        this.staff = staff;
        this.failed = failed;
        this.isCapped = isCapped;
    }

    /** A rule and how it came out. */
    record Found(CompiledRule rule, Finding finding) {}

    /** The priority after which no rule is asked any more. */
    int last() {
        return last;
    }

    void ask(CompiledRule rule) {
        if (rule.isExempt(staff) || !rule.isInForce(reading.at())) {
            return;
        }
        Truth value = rule.test(reading);
        if (value == Truth.UNKNOWN && reading.hasSuspects()) {
            reading.suspect(true);
            value = rule.test(reading) == Truth.TRUE ? Truth.TRUE : value;
            reading.suspect(value == Truth.TRUE);
        }
        if (value == Truth.TRUE) {
            fire(rule, reading.isSuspicious() ? Restraint.SUSPICION : null);
        } else if (value == Truth.UNKNOWN) {
            unknown(rule);
        }
        reading.suspect(false);
    }

    private void unknown(CompiledRule rule) {
        boolean failure = rule.ports().stream().anyMatch(failed::contains);
        if (failure && rule.onFailure() != OnFailure.SKIP) {
            fire(rule, Restraint.FAILURE);
        } else if (!rule.isShadow()) {
            undecided.add(found(rule, null));
        }
    }

    private void fire(CompiledRule rule, @Nullable Restraint restraint) {
        if (rule.isShadow()) {
            shadow.add(found(rule, Restraint.TRIAL));
        } else if (isCapped.test(rule)) {
            shadow.add(found(rule, Restraint.CAP));
        } else {
            fired.add(found(rule, restraint));
            last = rule.stops() && restraint != Restraint.FAILURE ? rule.priority() : last;
        }
    }

    /** One that fires on a mere suspicion, or because a port failed, asks for review at most. */
    private Found found(CompiledRule rule, @Nullable Restraint restraint) {
        Consequence then = rule.then();
        boolean bounded = restraint == Restraint.SUSPICION && then.verdict().compareTo(Verdict.HOLD) > 0;
        boolean held = restraint == Restraint.FAILURE && rule.onFailure() == OnFailure.HOLD;
        boolean usual = then.scope() == Scope.SUBJECT && then.territory().isEmpty() && then.duration() == null;
        return new Found(
                rule,
                new Finding(
                        rule.rule().name(),
                        rule.priority(),
                        bounded || held ? Verdict.HOLD : then.verdict(),
                        rule.explain(reading),
                        rule.rule().clause(),
                        restraint,
                        usual ? null : new Reach(then.scope(), then.territory(), then.duration()),
                        then.labels()));
    }

    /** The rules that fired, by priority, then by name. */
    List<Found> fired() {
        fired.sort(ORDER);
        return fired;
    }

    List<Finding> shadow() {
        return findings(shadow);
    }

    List<Finding> undecided() {
        return findings(undecided);
    }

    static List<Finding> findings(List<Found> found) {
        return found.isEmpty()
                ? List.of()
                : found.stream().sorted(ORDER).map(Found::finding).toList();
    }
}
