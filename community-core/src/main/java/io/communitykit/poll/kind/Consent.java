package io.communitykit.poll.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.poll.tally.Paper;
import io.communitykit.poll.tally.PluralityRule;
import io.communitykit.poll.tally.TallyRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A proposal is consented to unless somebody objects: {@value #AGREE}, abstain or {@value #OBJECT}. It carries if
 * somebody agrees, no more object than allowed, and more agree than object.
 *
 * @param objections how many votes may object, 0 or more
 * @param reasons whether whoever objects must say why
 */
public record Consent(
        @JsonProperty(defaultValue = "0") Integer objections,
        @JsonProperty(defaultValue = "true") Boolean reasons) implements PollKind, SelfChecking {

    /** Agrees to the proposal; also in a poll for consensus. */
    public static final String AGREE = "agree";

    /** Objects to the proposal. */
    public static final String OBJECT = "object";

    /** Fills in the defaults. */
    public Consent {
        objections = Objects.requireNonNullElse(objections, 0);
        reasons = Objects.requireNonNullElse(reasons, true);
    }

    @Override
    public void check(ConfigCheck check) {
        if (objections < 0) {
            check.reject("objections", objections, "{poll.not-negative}");
        }
    }

    @Override
    public TallyRule rule() {
        return new PluralityRule();
    }

    @Override
    public List<PollOption> options() {
        return List.of(new PollOption(AGREE, "Agree"), new PollOption(OBJECT, "Object"));
    }

    @Override
    public Optional<String> refusal(Paper paper) {
        return new Single().refusal(paper);
    }
}
