package io.communitykit.moderation.policy;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 */
public record ModerationPolicy(
        @NotBlank String id, @NotBlank String version, Map<String, WordList> lists, List<Rule> rules)
        implements SelfChecking {

    /** Copies lists and rules. */
    public ModerationPolicy {
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        rules = List.copyOf(rules);
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
         * Makes the policy. It is checked when an engine is compiled from it.
         *
         * @return the policy
         */
        public ModerationPolicy build() {
            return new ModerationPolicy(id, version, lists, rules);
        }
    }
}
