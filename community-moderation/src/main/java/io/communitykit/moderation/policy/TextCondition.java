package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.detect.LinkTrap;
import io.communitykit.moderation.text.Domain;
import io.communitykit.moderation.text.Script;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at what else than words and links stands in the text, all parts together. Immutable. */
public sealed interface TextCondition extends Condition {

    /**
     * Counts e-mail addresses. Without bounds, at least one.
     *
     * @param atLeast the fewest
     * @param atMost the most
     */
    record Emails(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements TextCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Counts phone numbers. Without bounds, at least one.
     *
     * @param atLeast the fewest
     * @param atMost the most
     */
    record Phones(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements TextCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Counts mentions of members. Without bounds, at least one.
     *
     * @param atLeast the fewest
     * @param atMost the most
     */
    record Mentions(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements TextCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Counts emoji; what is shown as one picture is one. Without bounds, at least one.
     *
     * @param atLeast the fewest
     * @param atMost the most
     */
    record Emoji(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements TextCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Counts words that mix scripts which look alike, such as Latin and Cyrillic. Without bounds, at least one.
     *
     * @param atLeast the fewest
     * @param atMost the most
     */
    record MixedScripts(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements TextCondition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Demands that many of the letters that have both cases are capitals.
     *
     * @param percent the least share, in percent; 70 unless said otherwise
     * @param letters the fewest such letters a text must have for it; 12 unless said otherwise
     */
    record Capitals(
            @JsonProperty(defaultValue = "70") @Positive @Max(100)
            Integer percent,

            @JsonProperty(defaultValue = "12") @Positive Integer letters)
            implements TextCondition {

        /** Fills in the defaults. */
        public Capitals {
            percent = Objects.requireNonNullElse(percent, 70);
            letters = Objects.requireNonNullElse(letters, 12);
        }
    }

    /**
     * Demands that many of the letters belong to one of some scripts.
     *
     * @param any the scripts
     * @param percent the least share, in percent; 50 unless said otherwise
     */
    record WrittenIn(
            @NotEmpty List<Script> any,

            @JsonProperty(defaultValue = "50") @Positive @Max(100)
            Integer percent) implements TextCondition {

        /** Copies the scripts and fills in the default. */
        public WrittenIn {
            any = List.copyOf(any);
            percent = Objects.requireNonNullElse(percent, 50);
        }
    }

    /**
     * Counts links that hide where they lead. Without a bound, at least one.
     *
     * @param atLeast the fewest
     * @param kinds if any are given, only links that hide it in one of these ways count
     * @param guarded domains that others may want to look like
     * @param shorteners shorteners beside the well-known ones
     */
    record LinkTraps(
            @Nullable @Positive Integer atLeast, List<LinkTrap> kinds, List<String> guarded, List<String> shorteners)
            implements TextCondition, SelfChecking {

        /** Copies the lists. */
        public LinkTraps {
            kinds = List.copyOf(kinds);
            guarded = List.copyOf(guarded);
            shorteners = List.copyOf(shorteners);
        }

        @Override
        public void check(ConfigCheck check) {
            checkDomains(check, "guarded", guarded);
            checkDomains(check, "shorteners", shorteners);
            if (kinds.equals(List.of(LinkTrap.LOOK_ALIKE)) && guarded.isEmpty()) {
                check.missing("guarded", "{moderation.guarded.missing}");
            }
        }

        private static void checkDomains(ConfigCheck check, String key, List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                if (!Domain.isDomain(names.get(i))) {
                    check.reject(key + "[" + i + "]", names.get(i), "{moderation.domain}");
                }
            }
        }
    }
}
