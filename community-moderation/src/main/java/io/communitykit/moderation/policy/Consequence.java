package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.action.Action;
import io.communitykit.moderation.action.LocalTexts;
import io.communitykit.moderation.action.Scope;
import io.communitykit.moderation.action.Territories;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows when a rule fires. Immutable.
 *
 * @param verdict what is to become of the submission
 * @param reason the text for the author by BCP 47 language tag, with placeholders such as {@code {rule}}; where it is
 *     missing, the library's own text is used
 * @param labels what it is labeled with
 * @param scope how far the verdict reaches; {@link Scope#SUBJECT} unless said otherwise
 * @param territory the countries where the verdict holds, as ISO 3166-1 alpha-2 codes; everywhere unless said otherwise
 * @param duration how long the verdict holds; until a person decides otherwise unless said otherwise
 * @param actions what else is done, in this order
 */
public record Consequence(
        @NotNull Verdict verdict,
        Map<String, String> reason,
        List<String> labels,
        @JsonProperty(defaultValue = "subject") Scope scope,
        List<String> territory,
        @Nullable @PositiveDuration Duration duration,
        List<Action> actions)
        implements SelfChecking {

    /** Puts the texts in the order of their tags. */
    public Consequence {
        reason = LocalTexts.sorted(reason);
        labels = List.copyOf(labels);
        scope = Objects.requireNonNullElse(scope, Scope.SUBJECT);
        territory = List.copyOf(territory);
        actions = List.copyOf(actions);
    }

    /**
     * Gives a verdict and the text for the author.
     *
     * @param verdict the verdict
     * @param reason the text by language tag
     */
    public Consequence(Verdict verdict, Map<String, String> reason) {
        this(verdict, reason, List.of(), Scope.SUBJECT, List.of(), null, List.of());
    }

    /**
     * Gives a verdict with the library's own text.
     *
     * @param verdict the verdict
     * @return the consequence
     */
    public static Consequence of(Verdict verdict) {
        return new Consequence(verdict, Map.of());
    }

    /**
     * Adds labels.
     *
     * @param more what it is labeled with
     * @return the consequence with them
     */
    public Consequence labeled(String... more) {
        return new Consequence(verdict, reason, List.of(more), scope, territory, duration, actions);
    }

    /**
     * Does more than the verdict says.
     *
     * @param more the actions, in their order
     * @return the consequence with them
     */
    public Consequence with(Action... more) {
        return new Consequence(verdict, reason, labels, scope, territory, duration, List.of(more));
    }

    @Override
    public void check(ConfigCheck check) {
        LocalTexts.check(check, "reason", reason);
        Territories.check(check, territory);
        if (!labels.isEmpty() && verdict != Verdict.LABEL) {
            check.reject("labels", labels, "{moderation.labels}");
        }
    }
}
