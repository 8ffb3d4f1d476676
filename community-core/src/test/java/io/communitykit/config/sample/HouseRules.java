package io.communitykit.config.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.Extension;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A toy policy with all that a real one has: ids, lists that rules refer to, a union of conditions with an open branch.
 */
public record HouseRules(
        RulesId id,
        @Positive int version,
        List<WordList> lists,
        @NotEmpty List<Rule> rules) implements SelfChecking {

    public HouseRules {
        lists = lists == null ? List.of() : List.copyOf(lists);
        rules = List.copyOf(rules);
    }

    @Override
    public void check(ConfigCheck check) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < lists.size(); i++) {
            if (!seen.add(lists.get(i).name())) {
                check.duplicate("lists[" + i + "].name", lists.get(i).name());
            }
        }
    }

    public List<String> listNames() {
        return lists.stream().map(WordList::name).toList();
    }

    public record RulesId(@JsonValue String value) {
        public RulesId {
            if (value.isBlank()) {
                throw new IllegalArgumentException("an id must not be blank");
            }
        }
    }

    public record WordList(
            @NotBlank String name, @Size(min = 1) Set<@NotBlank String> words) {
        public WordList {
            words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        }
    }

    public record Rule(String name, Condition when, Outcome then) {}

    public record Outcome(
            Verdict verdict,
            Optional<String> reason,
            @JsonProperty("for") @Nullable Duration duration) {
        public Outcome {
            reason = reason == null ? Optional.empty() : reason;
        }
    }

    public enum Verdict {
        @JsonProperty("allow")
        ALLOW,
        @JsonProperty("hold")
        HOLD,
        @JsonProperty("send-back")
        SEND_BACK
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "accountAge", value = AccountAge.class),
        @JsonSubTypes.Type(name = "textLength", value = TextLength.class),
        @JsonSubTypes.Type(name = "words", value = Words.class),
        @JsonSubTypes.Type(name = "all", value = All.class),
        @JsonSubTypes.Type(name = "any", value = Any.class),
        @JsonSubTypes.Type(name = "not", value = Not.class)
    })
    public sealed interface Condition {}

    public record AccountAge(@PositiveDuration Duration below) implements Condition {}

    public record TextLength(
            @Nullable @Min(1) Integer min, @Nullable Integer max) implements Condition, SelfChecking {
        @Override
        public void check(ConfigCheck check) {
            if (min == null && max == null) {
                check.missing("min", "a whole number, unless max is given");
            } else if (min != null && max != null && max < min) {
                check.reject("max", max, "{toy.not-below}", "min", min);
            }
        }
    }

    public record Words(
            String list, @JsonProperty(defaultValue = "1") Integer atLeast) implements Condition, SelfChecking {
        public Words {
            atLeast = atLeast == null ? 1 : atLeast;
        }

        @Override
        public void check(ConfigCheck check) {
            check.enclosing(HouseRules.class).ifPresent(rules -> check.dangling("list", list, rules.listNames()));
        }
    }

    public record All(@JsonValue @NotEmpty List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    public record Any(@JsonValue @NotEmpty List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    public record Not(@JsonValue Condition condition) implements Condition {}

    /** The open branch. */
    public record Custom(Extension<PostTest> extension) implements Condition {}

    /** What the toy's engine needs of an extension. */
    @FunctionalInterface
    public interface PostTest {
        boolean matches(String text);
    }
}
