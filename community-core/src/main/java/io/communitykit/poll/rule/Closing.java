package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what closes a poll besides its hour and somebody's hand. Whichever comes first closes it.
 *
 * @param votes so many ballots close the poll with the last of them; absent for any number
 * @param everybody whether the poll closes once everybody who is entitled has cast
 * @param quiet the poll closes when no vote was taken for so long; absent if silence does not matter
 */
public record Closing(
        @Nullable @Positive Long votes,
        @JsonProperty(defaultValue = "false") Boolean everybody,
        @Nullable @PositiveDuration Duration quiet)
        implements SelfChecking {

    /** The longest time that a poll may name. */
    public static final Duration LONGEST = Duration.ofDays(3660);

    /** Fills in the defaults. */
    public Closing {
        everybody = Objects.requireNonNullElse(everybody, false);
    }

    /**
     * Closes by nothing of the kind.
     *
     * @return no rule
     */
    public static Closing none() {
        return new Closing(null, false, null);
    }

    @Override
    public void check(ConfigCheck check) {
        if (votes != null && votes < 1) {
            check.reject("votes", votes, "{poll.positive}");
        }
        if (quiet != null && (quiet.isNegative() || quiet.isZero() || quiet.compareTo(LONGEST) > 0)) {
            check.reject("quiet", quiet, "{poll.duration}", "max", LONGEST);
        }
    }
}
