package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.Positive;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Demands that enough take part. What is not reached leaves a poll without a decision, not without a result.
 *
 * @param share at least this share must be cast; absent if a number is demanded
 * @param of the share of what: entitled or present
 * @param votes at least so many votes must be cast; absent if a share is demanded
 * @param abstentions whether abstentions count as taking part
 */
public record Quorum(
        @Nullable Fraction share,
        @JsonProperty(defaultValue = "entitled") Base of,
        @Nullable @Positive Long votes,
        @JsonProperty(defaultValue = "true") Boolean abstentions)
        implements SelfChecking {

    /** Fills in the defaults. */
    public Quorum {
        of = Objects.requireNonNullElse(of, Base.ENTITLED);
        abstentions = Objects.requireNonNullElse(abstentions, true);
    }

    /**
     * Demands a share of all who are entitled.
     *
     * @param share the least share
     * @return the quorum, abstentions counted
     */
    public static Quorum ofEntitled(Fraction share) {
        return new Quorum(share, Base.ENTITLED, null, true);
    }

    /**
     * Demands a number of votes.
     *
     * @param number the least number, positive
     * @return the quorum, abstentions counted
     */
    public static Quorum ofVotes(long number) {
        return new Quorum(null, Base.ENTITLED, number, true);
    }

    @Override
    public void check(ConfigCheck check) {
        if (share == null && votes == null) {
            check.missing("share", "{poll.quorum.either}");
        }
        if (share != null && votes != null) {
            check.reject("votes", votes, "{poll.quorum.not-both}");
        }
        if (votes != null && votes < 1) {
            check.reject("votes", votes, "{poll.positive}");
        }
        if (of == Base.CAST || of == Base.VALID) {
            check.reject("of", of, "{poll.quorum.of}");
        }
    }
}
