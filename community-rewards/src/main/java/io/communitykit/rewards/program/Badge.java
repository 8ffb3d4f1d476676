package io.communitykit.rewards.program;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Awards a badge; configuration.
 *
 * <pre>{@code
 * Nice Question: {to: recipient, once: subject, when: {score: {of: votes, reaches: 10, where: {postType: {is: question}}}}}
 * Commentator: {to: actor, once: member, when: {count: {of: {types: comment.posted}, reaches: 10}}}
 * }</pre>
 *
 * <p>The badge is earned at the first activity by which everything that {@code when} demands has come true, and by the
 * member whom {@code to} names in that activity; if it names nobody, by the next activity that the demand speaks of and
 * that names somebody. What has come true stays so: a score that falls again takes nothing back.
 *
 * @param to who gets it
 * @param once how often it can be earned
 * @param when what must come true
 * @param pays what is paid with it, by kind of points, at each award; caps and floors do not bind it
 * @param provided what must hold beside a pattern; what the pattern has reached waits until it does; nothing if left
 *     away
 * @param lasts how long it is held from the activity by which it was earned; for good if left away
 */
public record Badge(
        Beneficiary to,
        Once once,
        @Valid Criterion when,
        Map<String, @Min(-Amount.LARGEST) @Max(Amount.LARGEST) Long> pays,
        @Valid @Nullable Share provided,
        @PositiveDuration @Nullable Duration lasts)
        implements SelfChecking {

    /** Copies the map; what is left away is empty. */
    public Badge(
            Beneficiary to,
            Once once,
            Criterion when,
            @Nullable Map<String, Long> pays,
            @Nullable Share provided,
            @Nullable Duration lasts) {
        this.to = to;
        this.once = once;
        this.when = when;
        this.pays = Names.copy(pays);
        this.provided = provided;
        this.lasts = lasts;
    }

    /**
     * Makes a badge that pays nothing and lasts for good.
     *
     * @param to who gets it
     * @param once how often it can be earned
     * @param when what must come true
     */
    public Badge(Beneficiary to, Once once, Criterion when) {
        this(to, once, when, null, null, null);
    }

    @Override
    public void check(ConfigCheck check) {
        checkPays(check, pays);
        if (provided != null && !(when instanceof Pattern)) {
            check.reject("provided", "among", "{badge.provided}");
        }
        if (when instanceof Pattern && once == Once.SUBJECT) {
            check.reject("once", "subject", "{pattern.once}");
        } else if (!(when instanceof Pattern) && once == Once.ACTIVITY) {
            check.reject("once", "activity", "{badge.once}");
        }
    }

    /** Reports payments in points that the program does not have. */
    static void checkPays(ConfigCheck check, Map<String, Long> pays) {
        check.enclosing(RewardsProgram.class)
                .ifPresent(program -> pays.keySet()
                        .forEach(currency -> check.dangling(
                                "pays." + currency, currency, program.points().keySet())));
    }
}
