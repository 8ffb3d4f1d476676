package io.communitykit.config.sample;

import io.communitykit.config.ConfigCheck;
import io.communitykit.config.sample.HouseRules.AccountAge;
import io.communitykit.config.sample.HouseRules.All;
import io.communitykit.config.sample.HouseRules.Any;
import io.communitykit.config.sample.HouseRules.Condition;
import io.communitykit.config.sample.HouseRules.Custom;
import io.communitykit.config.sample.HouseRules.Not;
import io.communitykit.config.sample.HouseRules.PostTest;
import io.communitykit.config.sample.HouseRules.TextLength;
import io.communitykit.config.sample.HouseRules.Words;
import java.util.List;
import java.util.stream.IntStream;

/** Compiles the toy policy, as the real engines do theirs. */
public final class ToyEngine {

    private final List<PostTest> tests;

    /**
     * Compiles rules.
     *
     * @param rules the rules
     * @throws io.communitykit.config.ConfigException if the rules find fault with themselves
     */
    public ToyEngine(HouseRules rules) {
        HouseRules sound = ConfigCheck.require(rules);
        this.tests =
                sound.rules().stream().map(rule -> compile(sound, rule.when())).toList();
    }

    /**
     * Tells which rules match a text.
     *
     * @param text the text
     * @return the rules' positions
     */
    public List<Integer> matching(String text) {
        return IntStream.range(0, tests.size())
                .filter(i -> tests.get(i).matches(text))
                .boxed()
                .toList();
    }

    private static PostTest compile(HouseRules rules, Condition condition) {
        if (condition instanceof All all) {
            List<PostTest> parts = compileAll(rules, all.conditions());
            return text -> parts.stream().allMatch(part -> part.matches(text));
        }
        if (condition instanceof Any any) {
            List<PostTest> parts = compileAll(rules, any.conditions());
            return text -> parts.stream().anyMatch(part -> part.matches(text));
        }
        if (condition instanceof Not not) {
            PostTest part = compile(rules, not.condition());
            return text -> !part.matches(text);
        }
        if (condition instanceof Words words) {
            return text -> rules.lists().stream()
                    .filter(list -> list.name().equals(words.list()))
                    .anyMatch(
                            list -> list.words().stream().filter(text::contains).count() >= words.atLeast());
        }
        if (condition instanceof TextLength length) {
            return text -> (length.min() == null || text.length() >= length.min())
                    && (length.max() == null || text.length() <= length.max());
        }
        if (condition instanceof Custom custom) {
            return custom.extension().compiled();
        }
        return text -> ((AccountAge) condition).below().isNegative();
    }

    private static List<PostTest> compileAll(HouseRules rules, List<Condition> conditions) {
        return conditions.stream().map(part -> compile(rules, part)).toList();
    }
}
