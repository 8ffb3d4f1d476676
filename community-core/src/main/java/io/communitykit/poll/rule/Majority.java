package io.communitykit.poll.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Demands that a winner has a share of a stated base: {@code moreThan: 1/2}, {@code atLeast: 2/3}.
 *
 * @param atLeast the least share; absent if the share must be exceeded
 * @param moreThan the share that must be exceeded; absent if it suffices to reach one
 * @param of the share of what
 * @param abstentions whether abstentions are part of the base
 */
public record Majority(
        @Nullable Fraction atLeast,
        @Nullable Fraction moreThan,
        @JsonProperty(defaultValue = "valid") Base of,
        @JsonProperty(defaultValue = "true") Boolean abstentions)
        implements SelfChecking {

    /** Fills in the defaults. */
    public Majority {
        of = Objects.requireNonNullElse(of, Base.VALID);
        abstentions = Objects.requireNonNullElse(abstentions, true);
    }

    /**
     * Demands a share.
     *
     * @param share the least share
     * @param of the share of what, abstentions included
     * @return the majority
     */
    public static Majority atLeast(Fraction share, Base of) {
        return new Majority(share, null, of, true);
    }

    /**
     * Demands more than a share.
     *
     * @param share the share that must be exceeded
     * @param of the share of what, abstentions included
     * @return the majority
     */
    public static Majority moreThan(Fraction share, Base of) {
        return new Majority(null, share, of, true);
    }

    /**
     * Takes abstentions out of the base.
     *
     * @return the same majority of those who did not abstain
     */
    public Majority withoutAbstentions() {
        return new Majority(atLeast, moreThan, of, false);
    }

    @Override
    public void check(ConfigCheck check) {
        if (atLeast == null && moreThan == null) {
            check.missing("atLeast", "{poll.majority.either}");
        }
        if (atLeast != null && moreThan != null) {
            check.reject("moreThan", moreThan, "{poll.majority.not-both}");
        }
        if (moreThan != null && moreThan.value().equals("1")) {
            check.reject("moreThan", moreThan, "{poll.majority.below-one}");
        }
    }
}
