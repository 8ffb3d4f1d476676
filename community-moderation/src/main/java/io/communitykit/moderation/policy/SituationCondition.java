package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.GroupId;
import io.communitykit.activity.AttributeTest;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at where, when and how something was submitted, and what surrounds it. Immutable. */
public sealed interface SituationCondition extends Condition {

    @Override
    default boolean readsText() {
        return false;
    }

    /**
     * Demands one of some places.
     *
     * @param groups the groups
     */
    record Group(@JsonValue @NotEmpty List<GroupId> groups) implements SituationCondition {

        /** Copies the groups. */
        public Group {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Demands one of some media.
     *
     * @param channels the channels
     */
    record Channel(@JsonValue @NotEmpty List<String> channels) implements SituationCondition {

        /** Copies the channels. */
        public Channel {
            channels = List.copyOf(channels);
        }
    }

    /**
     * Demands that it may be seen by one of some circles.
     *
     * @param circles who may see it
     */
    record SeenBy(@JsonValue @NotEmpty List<Visibility> circles) implements SituationCondition {

        /** Copies the circles. */
        public SeenBy {
            circles = List.copyOf(circles);
        }
    }

    /**
     * Demands one of some kinds of subject.
     *
     * @param kinds the kinds, such as {@code post} and {@code comment}
     */
    record Kind(@JsonValue @NotEmpty List<String> kinds) implements SituationCondition {

        /** Copies the kinds. */
        public Kind {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Demands a time of day, a day of the week, or both.
     *
     * @param zone the time zone; the policy's unless said otherwise
     * @param from the first time of day
     * @param until the time of day before which it must be; earlier than {@code from} to reach over midnight
     * @param days the days of the week; all unless said otherwise
     */
    record Time(
            @Nullable ZoneId zone,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            List<DayOfWeek> days) implements SituationCondition, SelfChecking {

        /** Copies the days. */
        public Time {
            days = List.copyOf(days);
        }

        @Override
        public void check(ConfigCheck check) {
            if (from == null && until == null && days.isEmpty()) {
                check.missing("from", "{moderation.time.missing}");
            } else if (from != null && until != null && from.equals(until)) {
                check.reject("until", until, "{moderation.time.same}");
            }
        }
    }

    /**
     * Compares which edit it is; 1 is the first form.
     *
     * @param atLeast the first edit
     * @param atMost the last edit
     * @param below the number that it must be less than
     */
    record Revision(
            @Nullable Long atLeast,
            @Nullable Long atMost,
            @Nullable Long below) implements SituationCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkGiven(check, atLeast, atMost, below);
        }
    }

    /**
     * Tells whether it begins a thread, or answers something. Unknown if the host does not say.
     *
     * @param value what must be so
     */
    record TopLevel(@JsonValue Boolean value) implements SituationCondition {}

    /**
     * Tells whether its author began the thread. Unknown if the host does not say what began it.
     *
     * @param value what must be so
     */
    record OwnThread(@JsonValue Boolean value) implements SituationCondition {}

    /**
     * Tests attributes of the submission that the host gives by name. All must hold; unknown if one is not given.
     *
     * @param tests the tests by the names of the attributes
     */
    record Attributes(@JsonValue @NotEmpty Map<String, @Valid AttributeTest> tests) implements SituationCondition {

        /** Copies the tests. */
        public Attributes {
            tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
        }
    }

    /**
     * Tests what a port of the host answered, such as a classifier. All must hold; unknown if it answered nothing, and
     * the rule's {@code onFailure} decides if it failed.
     *
     * @param name the name under which the port was given to the service
     * @param facts the tests by the names of the facts in its answer
     */
    record Port(@NotBlank String name, @NotEmpty Map<String, @Valid AttributeTest> facts)
            implements SituationCondition {

        /** Copies the tests. */
        public Port {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        /** {@inheritDoc} A port is shown the text. */
        @Override
        public boolean readsText() {
            return true;
        }
    }

    /**
     * Counts submissions of a sliding window, this one included. The service remembers the earlier ones.
     *
     * @param per whose submissions are counted
     * @param within how far the window reaches back
     * @param atLeast the fewest submissions
     * @param atMost the most submissions
     */
    record Count(
            @NotNull Per per,
            @NotNull @PositiveDuration Duration within,
            @Nullable Integer atLeast,
            @Nullable Integer atMost)
            implements SituationCondition, SelfChecking {

        /** The largest bound; a window remembers no more than that. */
        public static final int MAX = 1000;

        /** {@inheritDoc} Links and content are read for it. */
        @Override
        public boolean readsText() {
            return per != Per.MEMBER && per != Per.COMMUNITY;
        }

        @Override
        public void check(ConfigCheck check) {
            if (atLeast == null && atMost == null) {
                check.missing("atLeast", "{moderation.bounds.missing}");
            }
            Bounds.checkOrder(check, atLeast, atMost);
            checkBound(check, "atLeast", atLeast);
            checkBound(check, "atMost", atMost);
        }

        private static void checkBound(ConfigCheck check, String key, @Nullable Integer bound) {
            if (bound != null && (bound < 1 || bound > MAX)) {
                check.reject(key, bound, "{moderation.count.range}", "max", MAX);
            }
        }
    }

    /** Says whose submissions a window counts. */
    enum Per {

        /** Those of the author. */
        MEMBER,

        /** Those with a link to the same address; of several links the one seen most often. */
        LINK,

        /** Those with a link to the same domain; of several the one seen most often. */
        DOMAIN,

        /** Those with the same words, whatever their case, punctuation and white space. */
        CONTENT,

        /** All of the community. */
        COMMUNITY
    }

    /**
     * Asks a condition about some parts of the text alone.
     *
     * @param names the names of the parts, such as {@code title}; all unless said otherwise
     * @param quotes whether lines count that begin with {@code >}, by which members quote others
     * @param when the condition
     */
    record In(
            @JsonProperty("parts") List<String> names,
            @JsonProperty(defaultValue = "true") Boolean quotes,
            @NotNull Condition when)
            implements SituationCondition {

        /** Fills in the defaults. */
        public In {
            names = List.copyOf(names);
            quotes = Objects.requireNonNullElse(quotes, true);
        }

        @Override
        public List<Condition> parts() {
            return List.of(when);
        }
    }

    /**
     * Asks a condition about what is answered. Unknown if the host does not give it.
     *
     * @param condition the condition
     */
    record Parent(@JsonValue @NotNull Condition condition) implements SituationCondition {

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }

    /**
     * Asks a condition about what began the thread. Unknown if the host does not give it.
     *
     * @param condition the condition
     */
    @JsonTypeName("thread")
    record InThread(@JsonValue @NotNull Condition condition) implements SituationCondition {

        @Override
        public String key() {
            return "thread";
        }

        @Override
        public List<Condition> parts() {
            return List.of(condition);
        }
    }
}
