package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from what. What a rule with a template leaves away, the template says. Immutable.
 *
 * @param name names the rule in decisions; unique in its policy, at most 100 characters
 * @param template the template that it is made from
 * @param priority rules with a lower number are asked first; 100 unless said otherwise
 * @param when what the rule waits for
 * @param then what follows when that is true
 * @param stop whether no rule of a higher number is asked once this one has fired; those of the same number still are
 * @param clause the clause of the guidelines that it enforces
 * @param status how far the rule has come; {@link RuleStatus#LIVE} unless said otherwise
 * @param from from when on it is asked, in event time
 * @param until from when on it is no longer asked, in event time
 * @param exemptStaff whether it passes over the policy's staff; it does unless said otherwise
 * @param dailyCap how often a day it may act by itself; once that is reached, it is only recorded, like one that is
 *     being tried
 * @param onFailure what it does if a port failed that it asks; {@link OnFailure#HOLD} unless said otherwise
 */
public record Rule(
        @NotBlank @Size(max = 100) String name,
        @Nullable String template,
        @Nullable Integer priority,
        @Nullable Condition when,
        @Nullable Consequence then,
        @Nullable Boolean stop,
        @Nullable ClauseRef clause,
        @Nullable RuleStatus status,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean exemptStaff,
        @Nullable @Positive Integer dailyCap,
        @Nullable OnFailure onFailure)
        implements SelfChecking {

    /** The priority of a rule that names none. */
    public static final int DEFAULT_PRIORITY = 100;

    /** Fills in the defaults, unless a template may. */
    public Rule {
        if (template == null) {
            priority = Objects.requireNonNullElse(priority, DEFAULT_PRIORITY);
            stop = Objects.requireNonNullElse(stop, false);
            status = Objects.requireNonNullElse(status, RuleStatus.LIVE);
            exemptStaff = Objects.requireNonNullElse(exemptStaff, true);
            onFailure = Objects.requireNonNullElse(onFailure, OnFailure.HOLD);
        }
    }

    /**
     * Makes a rule of nothing but what follows from what.
     *
     * @param name names the rule
     * @param priority rules with a lower number are asked first
     * @param when what it waits for
     * @param then what follows
     * @param stop whether no rule of a higher number is asked once this one has fired
     */
    public Rule(
            String name,
            @Nullable Integer priority,
            @Nullable Condition when,
            @Nullable Consequence then,
            @Nullable Boolean stop) {
        this(name, null, priority, when, then, stop, null, null, null, null, null, null, null);
    }

    /**
     * Makes a rule of the usual priority that does not stop others, with the library's own text for the author.
     *
     * @param name names the rule
     * @param when what it waits for
     * @param verdict what follows
     * @return the rule
     */
    public static Rule of(String name, Condition when, Verdict verdict) {
        return new Rule(name, DEFAULT_PRIORITY, when, Consequence.of(verdict), false);
    }

    /**
     * Begins a rule.
     *
     * @param name names the rule
     * @return a builder
     */
    public static RuleBuilder named(String name) {
        return new RuleBuilder(name);
    }

    /**
     * Waits for something else.
     *
     * @param condition what it waits for
     * @return the rule with it
     */
    public Rule when(Condition condition) {
        return new Rule(
                name,
                template,
                priority,
                condition,
                then,
                stop,
                clause,
                status,
                from,
                until,
                exemptStaff,
                dailyCap,
                onFailure);
    }

    /**
     * Comes to another stage.
     *
     * @param stage how far it has come
     * @return the rule with it
     */
    public Rule at(RuleStatus stage) {
        return new Rule(
                name,
                template,
                priority,
                when,
                then,
                stop,
                clause,
                stage,
                from,
                until,
                exemptStaff,
                dailyCap,
                onFailure);
    }

    /**
     * Fills in from a template what is left away here.
     *
     * @param base the template
     * @return the rule, without a template
     */
    public Rule over(RuleTemplate base) {
        return new Rule(
                name,
                null,
                priority != null ? priority : base.priority(),
                when != null ? when : base.when(),
                then != null ? then : base.then(),
                stop != null ? stop : base.stop(),
                clause != null ? clause : base.clause(),
                status != null ? status : base.status(),
                from,
                until,
                exemptStaff != null ? exemptStaff : base.exemptStaff(),
                dailyCap != null ? dailyCap : base.dailyCap(),
                onFailure != null ? onFailure : base.onFailure());
    }

    @Override
    public void check(ConfigCheck check) {
        RuleTemplate base = null;
        if (template != null) {
            ModerationPolicy policy = check.enclosing(ModerationPolicy.class).orElse(null);
            if (policy != null) {
                check.dangling("template", template, policy.templates().keySet());
                base = policy.templates().get(template);
            }
        }
        if (template == null || base != null) {
            if (when == null && (base == null || base.when() == null)) {
                check.missing("when", "{moderation.rule.missing}");
            }
            if (then == null && (base == null || base.then() == null)) {
                check.missing("then", "{moderation.rule.missing}");
            }
        }
        if (from != null && until != null && !from.isBefore(until)) {
            check.reject("until", until, "{moderation.rule.until}", "from", from);
        }
    }
}
