package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.Extension;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import io.communitykit.moderation.text.Domain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rule waits for. A condition is true, false, or unknown if a fact is missing that it needs. Written as an
 * object with one key, the name of the branch. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
public sealed interface Condition
        permits Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.Words,
                Condition.Links,
                Condition.AccountAge,
                Condition.TextLength,
                Condition.Custom,
                TextCondition {

    /**
     * Demands all of several conditions.
     *
     * @param conditions the conditions
     */
    record All(@JsonValue @NotEmpty List<Condition> conditions) implements Condition {

        /** Copies the conditions. */
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Demands at least one of several conditions.
     *
     * @param conditions the conditions
     */
    record Any(@JsonValue @NotEmpty List<Condition> conditions) implements Condition {

        /** Copies the conditions. */
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Demands that a condition is false.
     *
     * @param condition the condition
     */
    record Not(@JsonValue @NotNull Condition condition) implements Condition {}

    /**
     * Demands a term of a word list in the text. Unknown if there are places that could as well be ordinary words; a
     * rule that these would make fire holds the submission for review at most.
     *
     * @param list the name of the list in the policy
     * @param tags if any are given, only terms with one of these tags count
     * @param languages if any are given, only terms of these languages count, and those of every language
     * @param severity only terms of at least this severity count; all unless said otherwise
     */
    record Words(
            @NotBlank String list,
            List<String> tags,
            List<String> languages,
            @Nullable @PositiveOrZero Integer severity)
            implements Condition, SelfChecking {

        /** Copies tags and languages. */
        public Words {
            tags = List.copyOf(tags);
            languages = List.copyOf(languages);
        }

        @Override
        public void check(ConfigCheck check) {
            check.enclosing(ModerationPolicy.class)
                    .ifPresent(policy ->
                            check.dangling("list", list, policy.lists().keySet()));
        }
    }

    /**
     * Demands links in the text. Without bounds, at least one.
     *
     * @param atLeast the fewest links
     * @param atMost the most links
     * @param domains if any are given, only links to these domains and those below them count
     * @param allowed links to these domains and those below them never count
     */
    record Links(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost,
            List<String> domains,
            List<String> allowed)
            implements Condition, SelfChecking {

        /** Copies the domains. */
        public Links {
            domains = List.copyOf(domains);
            allowed = List.copyOf(allowed);
        }

        @Override
        public void check(ConfigCheck check) {
            Bounds.checkOrder(check, atLeast, atMost);
            checkDomains(check, "domains", domains);
            checkDomains(check, "allowed", allowed);
        }

        private static void checkDomains(ConfigCheck check, String key, List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                if (!Domain.isDomain(names.get(i))) {
                    check.reject(key + "[" + i + "]", names.get(i), "{moderation.domain}");
                }
            }
        }
    }

    /**
     * Compares the time since the author joined. Unknown if nobody knows when that was.
     *
     * @param below it must be shorter than this
     * @param atLeast it must be this or longer
     */
    record AccountAge(
            @Nullable @PositiveDuration Duration below,
            @Nullable @PositiveDuration Duration atLeast) implements Condition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (below == null && atLeast == null) {
                check.missing("below", "{moderation.bounds.missing}");
            } else if (below != null && atLeast != null && atLeast.compareTo(below) >= 0) {
                check.reject("atLeast", atLeast, "{moderation.bounds.below}");
            }
        }
    }

    /**
     * Compares the length of the text in code points, all parts together.
     *
     * @param atLeast the shortest length
     * @param atMost the longest length
     */
    record TextLength(
            @Nullable @PositiveOrZero Integer atLeast,
            @Nullable @PositiveOrZero Integer atMost) implements Condition, SelfChecking {

        @Override
        public void check(ConfigCheck check) {
            if (atLeast == null && atMost == null) {
                check.missing("atLeast", "{moderation.bounds.missing}");
            }
            Bounds.checkOrder(check, atLeast, atMost);
        }
    }

    /**
     * Demands what a host has added to the language. Registered with the reader under a name, which is then its key.
     *
     * @param extension the settings and what they were compiled to
     */
    record Custom(@NotNull Extension<HostCondition> extension) implements Condition {}

    /**
     * Demands all of several conditions.
     *
     * @param conditions the conditions
     * @return the condition
     */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /**
     * Demands at least one of several conditions.
     *
     * @param conditions the conditions
     * @return the condition
     */
    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /**
     * Demands that a condition is false.
     *
     * @param condition the condition
     * @return the condition
     */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /**
     * Demands a term of a word list in the text.
     *
     * @param list the name of the list in the policy
     * @return the condition
     */
    static Condition words(String list) {
        return new Words(list, List.of(), List.of(), null);
    }

    /**
     * Demands links in the text.
     *
     * @param count the fewest links
     * @return the condition
     */
    static Condition linksAtLeast(int count) {
        return new Links(count, null, List.of(), List.of());
    }

    /**
     * Demands a link to one of some domains, or below.
     *
     * @param domains the domains
     * @return the condition
     */
    static Condition linksTo(String... domains) {
        return new Links(null, null, List.of(domains), List.of());
    }

    /**
     * Demands that the author joined a shorter time ago than this.
     *
     * @param age the time
     * @return the condition
     */
    static Condition accountYoungerThan(Duration age) {
        return new AccountAge(age, null);
    }

    /**
     * Demands a text of at least some length.
     *
     * @param codePoints the shortest length in code points
     * @return the condition
     */
    static Condition textAtLeast(int codePoints) {
        return new TextLength(codePoints, null);
    }
}
