package io.communitykit.poll.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.ScoreRule;
import io.communitykit.poll.tally.TallyRule;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A budget of dots is spent on options; whichever gets most dots wins.
 *
 * @param budget how many dots each voter has, 1 to 1000
 * @param exact whether all of them must be spent
 * @param most how many dots one option may get from a voter; absent for all of them
 */
public record Dots(
        Integer budget,
        @JsonProperty(defaultValue = "false") Boolean exact,
        @Nullable Integer most) implements PollKind, SelfChecking {

    private static final int LARGEST = 1000;

    /** Fills in the default. */
    public Dots {
        exact = Objects.requireNonNullElse(exact, false);
    }

    @Override
    public void check(ConfigCheck check) {
        if (budget < 1 || budget > LARGEST) {
            check.reject("budget", budget, "{poll.range}", "min", 1, "max", LARGEST);
        }
        if (most != null && (most < 1 || most > budget)) {
            check.reject("most", most, "{poll.range}", "min", 1, "max", budget);
        }
    }

    @Override
    public TallyRule rule() {
        return new ScoreRule(ScoreRule.Aggregate.SUM, ScoreRule.Blank.ZERO, 0, 0);
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        if (!(paper instanceof Paper.Scores given)) {
            return Optional.of("the ballot must give dots to options, neither choose nor rank them");
        }
        int highest = most == null ? budget : most;
        BigDecimal spent = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> dots : given.scores().entrySet()) {
            BigDecimal number = dots.getValue();
            if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(highest)) > 0 || number.scale() > 0) {
                return Optional.of("the ballot gave '" + dots.getKey() + "' " + number.toPlainString()
                        + " but it must give a whole number of 0 to " + highest + " dots");
            }
            spent = spent.add(number);
        }
        int compared = spent.compareTo(BigDecimal.valueOf(budget));
        if (spent.signum() == 0 || compared > 0 || (exact && compared < 0)) {
            return Optional.of("the ballot spent " + spent.toPlainString() + " dots but it must spend "
                    + (exact ? "exactly " : "1 to ") + budget);
        }
        return Optional.empty();
    }
}
