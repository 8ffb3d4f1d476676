package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import java.util.Objects;

/**
 * Lets voters add options while the poll is open.
 *
 * @param perVoter how many options one voter may add, 1 to 20
 * @param total how many options voters may add in all, 1 to 200
 */
public record Proposals(
        @JsonProperty(defaultValue = "1") Integer perVoter,
        @JsonProperty(defaultValue = "20") Integer total) implements SelfChecking {

    private static final int MOST_PER_VOTER = 20;
    private static final int MOST = 200;

    /** Fills in the defaults. */
    public Proposals {
        perVoter = Objects.requireNonNullElse(perVoter, 1);
        total = Objects.requireNonNullElse(total, 20);
    }

    @Override
    public void check(ConfigCheck check) {
        if (perVoter < 1 || perVoter > MOST_PER_VOTER) {
            check.reject("perVoter", perVoter, "{poll.range}", "min", 1, "max", MOST_PER_VOTER);
        }
        if (total < 1 || total > MOST) {
            check.reject("total", total, "{poll.range}", "min", 1, "max", MOST);
        }
    }
}
