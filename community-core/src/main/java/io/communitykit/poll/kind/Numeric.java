package io.communitykit.poll.kind;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.PluralityRule;
import io.communitykit.poll.tally.TallyRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One number of a range is named. Each number is an option whose key is the number itself; the number named most wins,
 * and the result tells mean and median as well.
 *
 * @param min the lowest number
 * @param max the highest number that may be reached
 * @param step numbers are so far apart, counted from the lowest; at most {@value #MOST} numbers
 */
public record Numeric(
        @NotNull BigDecimal min,
        @NotNull BigDecimal max,
        @NotNull @Positive BigDecimal step) implements PollKind, SelfChecking {

    /** The most numbers that a range may have. */
    public static final int MOST = 1001;

    /**
     * Marks the number on a ballot.
     *
     * @param number the number
     * @return the ballot paper
     */
    public static Paper paper(BigDecimal number) {
        return Paper.choice(key(number));
    }

    @Override
    public void check(ConfigCheck check) {
        if (max.compareTo(min) <= 0) {
            check.reject("max", max, "{poll.above}", "name", "min", "value", min);
        } else if (step.signum() <= 0) {
            check.reject("step", step, "{poll.positive}");
        } else if (steps().compareTo(BigDecimal.valueOf(MOST - 1L)) > 0) {
            check.reject("step", step, "{poll.number.steps}", "max", MOST);
        } else if (steps().signum() == 0) {
            check.reject("step", step, "{poll.number.one}", "min", min, "max", max);
        }
    }

    @Override
    public TallyRule rule() {
        return new PluralityRule();
    }

    @Override
    public List<PollOption> options() {
        if (step.signum() <= 0 || max.compareTo(min) <= 0 || steps().compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return List.of();
        }
        List<PollOption> numbers = new ArrayList<>();
        for (BigDecimal number = min; number.compareTo(max) <= 0; number = number.add(step)) {
            numbers.add(new PollOption(key(number), key(number)));
        }
        return numbers;
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        return new Single().refusal(paper);
    }

    private BigDecimal steps() {
        return max.subtract(min).divide(step, 0, RoundingMode.FLOOR);
    }

    private static String key(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
