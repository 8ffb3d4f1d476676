package io.communitykit.metrics.response;

import io.communitykit.metrics.statistics.Digits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates which share still waits after a time, with those counted right whose end is not known: the product-limit
 * estimator of Kaplan and Meier (1958), with Greenwood's variance and a 95 % interval on the scale of log(-log S).
 * Among equal times responses come before what is cut off. Immutable.
 */
public final class Survival {

    /** The digits after the point that estimates are written with. */
    public static final int DIGITS = Digits.AFTER_POINT;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Products of quotients miss one half by less than this where they mean it. */
    private static final double SLACK = 1e-12;

    private final List<Step> steps;
    private final Duration longest;

    private Survival(List<Step> steps, Duration longest) {
        this.steps = Collections.unmodifiableList(steps);
        this.longest = longest;
    }

    /**
     * Says how far the share fell at one time.
     *
     * @param at the time since the beginning
     * @param waiting how many waited until just before
     * @param answered how many were answered at that time
     * @param share the estimated share that waits longer
     * @param hazard Greenwood's sum up to here; the variance is {@code share^2} times it
     */
    public record Step(Duration at, long waiting, long answered, double share, double hazard) {}

    /**
     * Holds an estimate and its interval.
     *
     * @param value the share that waits longer, rounded half to even at {@value Survival#DIGITS} digits
     * @param low the lower bound of the 95 % interval; empty where the share is 0 or 1
     * @param high the upper bound; empty where the share is 0 or 1
     */
    public record Estimate(BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

    /**
     * Estimates from waits.
     *
     * @param waits how long each one waited, in any order
     * @return the estimate
     */
    public static Survival of(Collection<Wait> waits) {
        List<Wait> ordered = new ArrayList<>(waits);
        ordered.sort(Comparator.comparing(Wait::lasted));
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double hazard = 0;
        int i = 0;
        while (i < ordered.size()) {
            Duration at = ordered.get(i).lasted();
            long waiting = (long) ordered.size() - i;
            long answered = 0;
            for (; i < ordered.size() && ordered.get(i).lasted().equals(at); i++) {
                answered += ordered.get(i).end() == Wait.End.ANSWERED ? 1 : 0;
            }
            if (answered > 0) {
                share *= (double) (waiting - answered) / waiting;
                hazard += (double) answered / ((double) waiting * (waiting - answered));
                steps.add(new Step(at, waiting, answered, share, hazard));
            }
        }
        return new Survival(
                steps,
                ordered.isEmpty()
                        ? Duration.ZERO
                        : ordered.get(ordered.size() - 1).lasted());
    }

    /**
     * Lists the times at which somebody was answered.
     *
     * @return the steps, ascending
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Tells how far the estimate reaches.
     *
     * @return the longest wait, answered or not
     */
    public Duration longest() {
        return longest;
    }

    /**
     * Estimates the share that waits longer than a time.
     *
     * @param time the time since the beginning; nothing is known beyond {@link #longest}, where the last value stays
     * @return the estimate
     */
    public Estimate after(Duration time) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).at().compareTo(time) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? new Estimate(Digits.rounded(1), Optional.empty(), Optional.empty())
                : estimate(steps.get(low - 1));
    }

    /**
     * Estimates the share that waits longer than anybody who was answered.
     *
     * @return the estimate after the last step
     */
    public Estimate plateau() {
        return steps.isEmpty() ? after(Duration.ZERO) : estimate(steps.get(steps.size() - 1));
    }

    /**
     * Finds the time by which half were answered.
     *
     * @return the first time at which the share is one half or less; empty if it never falls so far
     */
    public Optional<Duration> median() {
        return steps.stream()
                .filter(step -> step.share() <= 0.5 + SLACK)
                .map(Step::at)
                .findFirst();
    }

    private static Estimate estimate(Step step) {
        double share = step.share();
        if (share <= 0 || share >= 1) {
            return new Estimate(Digits.rounded(share), Optional.empty(), Optional.empty());
        }
        double log = StrictMath.log(share);
        double spread = Z * StrictMath.sqrt(step.hazard()) / -log;
        return new Estimate(
                Digits.rounded(share),
                Optional.of(Digits.rounded(StrictMath.pow(share, StrictMath.exp(spread)))),
                Optional.of(Digits.rounded(StrictMath.pow(share, StrictMath.exp(-spread)))));
    }
}
