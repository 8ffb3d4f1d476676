package io.communitykit.moderation.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The house rules of a community: what a person writes in YAML or JSON, or builds in Java. Immutable.
 *
 * <pre>{@code
 * id: house-rules
 * version: "3"
 * lists:
 *   insults: {mode: word, terms: [blockhead, "silly goose"]}
 * rules:
 *   - name: no-insults
 *     when: {words: {list: insults}}
 *     then: {verdict: hold, reason: {en: "Please stay friendly."}}
 * }</pre>
 *
 * @param id names the policy
 * @param version names this version of it; every decision quotes it
 * @param lists word lists by the names under which rules refer to them
 * @param rules the rules; their order does not matter
 * @param templates what rules have in common, by the names under which they refer to it
 * @param zone the time zone of days and of times of day; UTC unless said otherwise
 * @param staff the roles whose members rules pass over; nobody unless said otherwise
 * @param budget how many steps one submission may cost; one that costs more is held for review
 * @param privateText what may be done with private text; nothing unless said otherwise
 */
public record ModerationPolicy(
        @NotBlank String id,
        @NotBlank String version,
        Map<String, WordList> lists,
        List<Rule> rules,
        Map<String, RuleTemplate> templates,
        @JsonProperty(defaultValue = "Z") ZoneId zone,
        List<String> staff,
        @JsonProperty(defaultValue = "100000000") @Positive Long budget,
        @Nullable PrivateText privateText)
        implements SelfChecking {

    /** How many steps one submission may cost unless the policy says otherwise: about a second of work. */
    public static final long DEFAULT_BUDGET = 100_000_000;

    /** Copies lists and rules. */
    public ModerationPolicy {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        rules = List.copyOf(rules);
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        zone = Objects.requireNonNullElse(zone, ZoneOffset.UTC);
        staff = List.copyOf(staff);
        budget = Objects.requireNonNullElse(budget, DEFAULT_BUDGET);
    }

    /**
     * Gives the rules with everything that their templates say.
     *
     * @return the rules, in the order of the policy
     */
    public List<Rule> resolved() {
        return rules.stream()
                .map(rule -> {
                    RuleTemplate base = rule.template() == null ? null : templates.get(rule.template());
                    return base == null ? rule : rule.over(base);
                })
                .toList();
    }

    /**
     * Takes other rules.
     *
     * @param others the rules
     * @return the policy with them
     */
    public ModerationPolicy withRules(List<Rule> others) {
        return new ModerationPolicy(id, version, lists, others, templates, zone, staff, budget, privateText);
    }

    /**
     * Adds a word list, or replaces the one of that name.
     *
     * @param name its name
     * @param list the list
     * @return the policy with it
     */
    public ModerationPolicy withList(String name, WordList list) {
        Map<String, WordList> more = new LinkedHashMap<>(lists);
        more.put(name, list);
        return new ModerationPolicy(id, version, more, rules, templates, zone, staff, budget, privateText);
    }

    @Override
    public void check(ConfigCheck check) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!names.add(rules.get(i).name())) {
                check.duplicate("rules[" + i + "].name", rules.get(i).name());
            }
        }
    }

    /**
     * Begins a policy.
     *
     * @param id names the policy
     * @param version names this version of it
     * @return a builder
     */
    public static Builder of(String id, String version) {
        return new Builder(id, version);
    }

    /** Collects lists and rules. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String version;
        private final Map<String, WordList> lists = new LinkedHashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final Map<String, RuleTemplate> templates = new LinkedHashMap<>();
        private final List<String> staff = new ArrayList<>();
        private ZoneId zone = ZoneOffset.UTC;
        private long budget = DEFAULT_BUDGET;
        private @Nullable PrivateText privateText;

        private Builder(String id, String version) {
            this.id = id;
            this.version = version;
        }

        /**
         * Adds a word list, or replaces the one of that name.
         *
         * @param name its name
         * @param list the list
         * @return this builder
         */
        public Builder list(String name, WordList list) {
            lists.put(name, list);
            return this;
        }

        /**
         * Adds a rule.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Adds what rules have in common, or replaces what has that name.
         *
         * @param name its name
         * @param template the template
         * @return this builder
         */
        public Builder template(String name, RuleTemplate template) {
            templates.put(name, template);
            return this;
        }

        /**
         * Says in which time zone days begin.
         *
         * @param where the time zone
         * @return this builder
         */
        public Builder zone(ZoneId where) {
            zone = where;
            return this;
        }

        /**
         * Says which roles rules pass over.
         *
         * @param roles the roles
         * @return this builder
         */
        public Builder staff(String... roles) {
            staff.addAll(List.of(roles));
            return this;
        }

        /**
         * Bounds what one submission may cost.
         *
         * @param steps how many steps
         * @return this builder
         */
        public Builder budget(long steps) {
            budget = steps;
            return this;
        }

        /**
         * Says what may be done with private text.
         *
         * @param allowed what is allowed
         * @return this builder
         */
        public Builder privateText(PrivateText allowed) {
            privateText = allowed;
            return this;
        }

        /**
         * Makes the policy. It is checked when an engine is compiled from it.
         *
         * @return the policy
         */
        public ModerationPolicy build() {
            return new ModerationPolicy(id, version, lists, rules, templates, zone, staff, budget, privateText);
        }
    }
}
