package io.communitykit.poll.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.rule.Fraction;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.PluralityRule;
import io.communitykit.poll.tally.TallyRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A proposal is agreed upon: {@value Consent#AGREE}, abstain, {@value #DISAGREE} or {@value #BLOCK}. It carries if
 * enough of those who did not abstain agree and no more block than allowed.
 *
 * @param agreement the least share of those who did not abstain that must agree
 * @param blocks how many votes may block, 0 or more
 * @param reasons whether whoever disagrees or blocks must say why
 */
public record Consensus(
        @JsonProperty(defaultValue = "1") Fraction agreement,
        @JsonProperty(defaultValue = "0") Integer blocks,
        @JsonProperty(defaultValue = "true") Boolean reasons)
        implements PollKind, SelfChecking {

    /** Disagrees, without standing in the way. */
    public static final String DISAGREE = "disagree";

    /** Stands in the way. */
    public static final String BLOCK = "block";

    /** Fills in the defaults. */
    public Consensus {
        agreement = Objects.requireNonNullElse(agreement, Fraction.of(1, 1));
        blocks = Objects.requireNonNullElse(blocks, 0);
        reasons = Objects.requireNonNullElse(reasons, true);
    }

    @Override
    public void check(ConfigCheck check) {
        if (blocks < 0) {
            check.reject("blocks", blocks, "{poll.not-negative}");
        }
    }

    @Override
    public TallyRule rule() {
        return new PluralityRule();
    }

    @Override
    public List<PollOption> options() {
        return List.of(
                new PollOption(Consent.AGREE, "Agree"),
                new PollOption(DISAGREE, "Disagree"),
                new PollOption(BLOCK, "Block"));
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        return new Single().refusal(paper);
    }
}
