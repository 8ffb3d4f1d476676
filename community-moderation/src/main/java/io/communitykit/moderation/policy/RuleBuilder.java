package io.communitykit.moderation.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what a rule says. Not thread-safe. */
public final class RuleBuilder {

    private final String name;
    private @Nullable String template;
    private @Nullable Integer priority;
    private @Nullable Condition when;
    private @Nullable Consequence then;
    private @Nullable Boolean stop;
    private @Nullable ClauseRef clause;
    private @Nullable RuleStatus status;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private @Nullable Boolean exemptStaff;
    private @Nullable Integer dailyCap;
    private @Nullable OnFailure onFailure;

    RuleBuilder(String name) {
        this.name = name;
    }

    /**
     * Makes it from a template.
     *
     * @param base the name of the template
     * @return this builder
     */
    public RuleBuilder template(String base) {
        template = base;
        return this;
    }

    /**
     * Says when it is asked.
     *
     * @param number rules with a lower number are asked first
     * @return this builder
     */
    public RuleBuilder priority(int number) {
        priority = number;
        return this;
    }

    /**
     * Says what it waits for.
     *
     * @param condition the condition
     * @return this builder
     */
    public RuleBuilder when(Condition condition) {
        when = condition;
        return this;
    }

    /**
     * Says what follows.
     *
     * @param consequence the consequence
     * @return this builder
     */
    public RuleBuilder then(Consequence consequence) {
        then = consequence;
        return this;
    }

    /**
     * Says what follows, with the library's own text for the author.
     *
     * @param verdict the verdict
     * @return this builder
     */
    public RuleBuilder then(Verdict verdict) {
        return then(Consequence.of(verdict));
    }

    /**
     * Keeps rules of a higher number from being asked once this one has fired.
     *
     * @return this builder
     */
    public RuleBuilder stop() {
        stop = true;
        return this;
    }

    /**
     * Names the clause of the guidelines that it enforces.
     *
     * @param number the number of the clause
     * @return this builder
     */
    public RuleBuilder clause(String number) {
        clause = new ClauseRef(number, null);
        return this;
    }

    /**
     * Says how far it has come.
     *
     * @param stage the status
     * @return this builder
     */
    public RuleBuilder status(RuleStatus stage) {
        status = stage;
        return this;
    }

    /**
     * Says from when on it is asked.
     *
     * @param instant the instant, in event time
     * @return this builder
     */
    public RuleBuilder from(Instant instant) {
        from = instant;
        return this;
    }

    /**
     * Says from when on it is no longer asked.
     *
     * @param instant the instant, in event time
     * @return this builder
     */
    public RuleBuilder until(Instant instant) {
        until = instant;
        return this;
    }

    /**
     * Says whether it passes over staff.
     *
     * @param exempt false to judge staff like everybody
     * @return this builder
     */
    public RuleBuilder exemptStaff(boolean exempt) {
        exemptStaff = exempt;
        return this;
    }

    /**
     * Bounds how often a day it acts by itself.
     *
     * @param times how often
     * @return this builder
     */
    public RuleBuilder dailyCap(int times) {
        dailyCap = times;
        return this;
    }

    /**
     * Says what it does if a port failed.
     *
     * @param what what it does
     * @return this builder
     */
    public RuleBuilder onFailure(OnFailure what) {
        onFailure = what;
        return this;
    }

    /**
     * Makes the rule.
     *
     * @return the rule
     */
    public Rule build() {
        return new Rule(
                name,
                template,
                priority,
                when,
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
}
