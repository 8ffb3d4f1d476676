package io.communitykit.rewards.program;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names levels by how many points a member has; configuration. A member stands on the highest step whose number the
 * points reach, and may come down again.
 *
 * <pre>{@code
 * trust: {of: reputation, steps: [{name: newcomer, from: 1}, {name: regular, from: 200}]}
 * }</pre>
 *
 * @param of the name of the points
 * @param steps the levels, each from more points than the one before
 */
public record Ladder(@NotBlank String of, @NotEmpty List<@Valid Step> steps) implements SelfChecking {

    /** Copies the steps. */
    public Ladder(String of, @Nullable List<Step> steps) {
        this.of = of;
        this.steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
    }

    @Override
    public void check(ConfigCheck check) {
        check.enclosing(RewardsProgram.class)
                .ifPresent(program -> check.dangling("of", of, program.points().keySet()));
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!names.add(steps.get(i).name())) {
                check.duplicate("steps[" + i + "].name", steps.get(i).name());
            }
            if (i > 0 && steps.get(i).from() <= steps.get(i - 1).from()) {
                check.reject(
                        "steps[" + i + "].from",
                        steps.get(i).from(),
                        "{ladder.ascending}",
                        "before",
                        steps.get(i - 1).from());
            }
        }
    }

    /**
     * Names one level.
     *
     * @param name its name
     * @param from how many points, as the member sees them, it takes
     */
    public record Step(
            @NotBlank @Size(max = RewardsProgram.MAX_NAME) String name, long from) {}
}
