package io.communitykit.poll.tally;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Names a ready-made rule, such as {@code scottish-stv}. A result tells the rule that it stands for, every option
 * stated.
 *
 * @param name which one
 * @param ties how ties are broken, where the preset leaves that open; absent for the preset's own way
 */
public record PresetRule(@NotNull Preset name, @Nullable TieBreak ties) implements TallyRule, SelfChecking {

    /**
     * Names a ready-made rule with its own way of breaking ties.
     *
     * @param name which one
     */
    public PresetRule(Preset name) {
        this(name, null);
    }

    @Override
    public TallyRule resolved() {
        return name.rule(ties == null ? name.ties() : ties);
    }

    @Override
    public void check(ConfigCheck check) {
        if (ties != null && !name.takesTies()) {
            check.reject("ties", ties, "absent: the preset has its own way of breaking ties");
        }
    }
}
