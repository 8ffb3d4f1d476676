package io.communitykit.config.sample;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import io.communitykit.config.sample.HouseRules.PostTest;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a host adds to the toy's conditions. */
public record MoonRule(@NotEmpty Set<Phase> phases, Optional<@PositiveDuration Duration> grace)
        implements SelfChecking {

    /** What the moon looks like. */
    public enum Phase {
        NEW_MOON,
        HALF_MOON,
        FULL_MOON
    }

    @Override
    public void check(ConfigCheck check) {
        if (phases.size() == Phase.values().length) {
            check.reject("phases", phases, "a list without at least one phase");
        }
    }

    /**
     * Makes the condition of the settings.
     *
     * @return a test that finds the name of a phase in a text
     */
    public PostTest compile() {
        if (phases.contains(Phase.HALF_MOON)) {
            throw new IllegalArgumentException("half moons are not supported yet");
        }
        return text -> phases.stream().anyMatch(phase -> text.contains(phase.name()));
    }
}
