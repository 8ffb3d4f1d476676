package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says by which attributes of voters a result may be broken down, once the poll is closed.
 *
 * @param by names of attributes that the host's electorate knows
 * @param minimum how many voters a group must have to be shown, 2 or more; smaller ones are shown together
 */
public record BreakdownRule(
        Set<String> by, @JsonProperty(defaultValue = "5") Integer minimum) implements SelfChecking {

    /** Copies the names in order and fills in the default. */
    public BreakdownRule {
        by = Collections.unmodifiableSet(new TreeSet<>(by));
        minimum = Objects.requireNonNullElse(minimum, 5);
    }

    @Override
    public void check(ConfigCheck check) {
        if (by.isEmpty()) {
            check.missing("by", "{poll.breakdown.by}");
        }
        if (minimum < 2) {
            check.reject("minimum", minimum, "{poll.breakdown.minimum}");
        }
    }
}
