package io.communitykit.moderation.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.activity.Value;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done beside the verdict. Written as an object with one key, the name of the action. Each has a scope, a
 * territory (ISO 3166-1 alpha-2 codes of countries; everywhere if there are none) and a duration (for good if there is
 * none). Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Action extends SelfChecking {

    /**
     * Tells how far it reaches.
     *
     * @return the scope
     */
    Scope scope();

    /**
     * Tells where it holds.
     *
     * @return codes of countries; everywhere if there are none
     */
    List<String> territory();

    /**
     * Tells how long it holds.
     *
     * @return the duration; none for good
     */
    @Nullable
    Duration duration();

    @Override
    default void check(ConfigCheck check) {
        Territories.check(check, territory());
    }

    /**
     * Tells somebody.
     *
     * @param to who is told
     * @param text what they are told, by language tag; with placeholders such as {@code {rule}}
     * @param scope how far it reaches; {@link Scope#SUBJECT} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long the notice may still be delivered
     */
    record Notify(
            @NotNull Audience to,
            @NotEmpty Map<String, String> text,
            @JsonProperty(defaultValue = "subject") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Notify {
            scope = Objects.requireNonNullElse(scope, Scope.SUBJECT);
            territory = List.copyOf(territory);
            text = LocalTexts.sorted(text);
        }

        @Override
        public void check(ConfigCheck check) {
            Action.super.check(check);
            LocalTexts.check(check, "text", text);
        }
    }

    /**
     * Counts against the author.
     *
     * @param weight how much it counts; 1 unless said otherwise
     * @param scope how far it reaches; {@link Scope#COMMUNITY} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long it counts; for good unless said otherwise
     */
    record Strike(
            @JsonProperty(defaultValue = "1") @Positive Integer weight,
            @JsonProperty(defaultValue = "community") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Strike {
            scope = Objects.requireNonNullElse(scope, Scope.COMMUNITY);
            territory = List.copyOf(territory);
            weight = Objects.requireNonNullElse(weight, 1);
        }
    }

    /**
     * Takes no more answers.
     *
     * @param scope how far it reaches; {@link Scope#THREAD} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; for good unless said otherwise
     */
    record Lock(
            @JsonProperty(defaultValue = "thread") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Lock {
            scope = Objects.requireNonNullElse(scope, Scope.THREAD);
            territory = List.copyOf(territory);
        }
    }

    /**
     * Lets each member post only so often.
     *
     * @param interval how long to wait between two posts
     * @param scope how far it reaches; {@link Scope#THREAD} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; for good unless said otherwise
     */
    record SlowMode(
            @NotNull @PositiveDuration Duration interval,
            @JsonProperty(defaultValue = "thread") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public SlowMode {
            scope = Objects.requireNonNullElse(scope, Scope.THREAD);
            territory = List.copyOf(territory);
        }
    }

    /**
     * Lets the author read, not write.
     *
     * @param scope how far it reaches; {@link Scope#COMMUNITY} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; for good unless said otherwise
     */
    record Mute(
            @JsonProperty(defaultValue = "community") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Mute {
            scope = Objects.requireNonNullElse(scope, Scope.COMMUNITY);
            territory = List.copyOf(territory);
        }
    }

    /**
     * Closes the account for a while.
     *
     * @param scope how far it reaches; {@link Scope#COMMUNITY} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; until somebody lifts it unless said otherwise
     */
    record Suspend(
            @JsonProperty(defaultValue = "community") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Suspend {
            scope = Objects.requireNonNullElse(scope, Scope.COMMUNITY);
            territory = List.copyOf(territory);
        }
    }

    /**
     * Shuts the author out.
     *
     * @param scope how far it reaches; {@link Scope#COMMUNITY} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; for good unless said otherwise
     */
    record Ban(
            @JsonProperty(defaultValue = "community") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Ban {
            scope = Objects.requireNonNullElse(scope, Scope.COMMUNITY);
            territory = List.copyOf(territory);
        }
    }

    /**
     * Asks the author to change what was submitted.
     *
     * @param text what is asked, by language tag; the library's own text where it is missing
     * @param scope how far it reaches; {@link Scope#SUBJECT} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long the author has; as long as it takes unless said otherwise
     */
    record AskToEdit(
            Map<String, String> text,
            @JsonProperty(defaultValue = "subject") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public AskToEdit {
            scope = Objects.requireNonNullElse(scope, Scope.SUBJECT);
            territory = List.copyOf(territory);
            text = LocalTexts.sorted(text);
        }

        @Override
        public void check(ConfigCheck check) {
            Action.super.check(check);
            LocalTexts.check(check, "text", text);
        }
    }

    /**
     * Does what the host knows by name.
     *
     * @param name what is to be done
     * @param settings whatever it needs
     * @param scope how far it reaches; {@link Scope#SUBJECT} unless said otherwise
     * @param territory the countries where it holds; everywhere unless said otherwise
     * @param duration how long; for good unless said otherwise
     */
    record Custom(
            @NotBlank String name,
            Map<String, Value> settings,
            @JsonProperty(defaultValue = "subject") Scope scope,
            List<String> territory,
            @Nullable @PositiveDuration Duration duration)
            implements Action {

        /** Fills in the defaults. */
        public Custom {
            scope = Objects.requireNonNullElse(scope, Scope.SUBJECT);
            territory = List.copyOf(territory);
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }

    /**
     * Names the action as a configuration does.
     *
     * @return the key, such as {@code slowMode}; of {@link Custom} its own name
     */
    default String key() {
        String simple = getClass().getSimpleName();
        return this instanceof Custom custom
                ? custom.name()
                : Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /**
     * Mutes the author in the whole community.
     *
     * @param duration how long
     * @return the action
     */
    static Action mute(Duration duration) {
        return new Mute(Scope.COMMUNITY, List.of(), duration);
    }

    /**
     * Counts one strike against the author.
     *
     * @param duration how long it counts
     * @return the action
     */
    static Action strike(Duration duration) {
        return new Strike(1, Scope.COMMUNITY, List.of(), duration);
    }

    /**
     * Tells the moderators.
     *
     * @param language the BCP 47 tag of the text
     * @param text what they are told
     * @return the action
     */
    static Action tellModerators(String language, String text) {
        return new Notify(Audience.MODERATORS, Map.of(language, text), Scope.SUBJECT, List.of(), null);
    }
}
