package io.communitykit.config.sample;

import io.communitykit.config.sample.HouseRules.AccountAge;
import io.communitykit.config.sample.HouseRules.All;
import io.communitykit.config.sample.HouseRules.Any;
import io.communitykit.config.sample.HouseRules.Not;
import io.communitykit.config.sample.HouseRules.Outcome;
import io.communitykit.config.sample.HouseRules.Rule;
import io.communitykit.config.sample.HouseRules.RulesId;
import io.communitykit.config.sample.HouseRules.TextLength;
import io.communitykit.config.sample.HouseRules.Verdict;
import io.communitykit.config.sample.HouseRules.WordList;
import io.communitykit.config.sample.HouseRules.Words;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** One and the same configuration in YAML, in JSON and in Java. */
public final class Samples {

    /** The rules in YAML. */
    public static final String YAML = """
            # What newcomers should know.
            id: house-rules
            version: 3
            lists:
              - name: selling
                words: [cheap, "buy now", no]
            rules:
              - name: newcomers who sell
                when:
                  all:
                    - accountAge: {below: P7D}
                    - words: {list: selling, atLeast: 2}
                then: {verdict: hold, reason: Please wait for a moderator., for: PT12H}
              - name: shouting
                when:
                  not:
                    any:
                      - textLength: {min: 10}
                      - words: {list: selling}
                then: {verdict: send-back}
            """;

    /** The rules in JSON. */
    public static final String JSON = """
            {
              "id": "house-rules",
              "version": 3,
              "lists": [{"name": "selling", "words": ["cheap", "buy now", "no"]}],
              "rules": [
                {
                  "name": "newcomers who sell",
                  "when": {"all": [
                    {"accountAge": {"below": "P7D"}},
                    {"words": {"list": "selling", "atLeast": 2}}
                  ]},
                  "then": {"verdict": "hold", "reason": "Please wait for a moderator.", "for": "PT12H"}
                },
                {
                  "name": "shouting",
                  "when": {"not": {"any": [{"textLength": {"min": 10}}, {"words": {"list": "selling"}}]}},
                  "then": {"verdict": "send-back"}
                }
              ]
            }
            """;

    private Samples() {}

    /**
     * Builds the rules in Java.
     *
     * @return the rules
     */
    public static HouseRules java() {
        return new HouseRules(
                new RulesId("house-rules"),
                3,
                List.of(new WordList("selling", new LinkedHashSet<>(List.of("cheap", "buy now", "no")))),
                List.of(
                        new Rule(
                                "newcomers who sell",
                                new All(List.of(new AccountAge(Duration.ofDays(7)), new Words("selling", 2))),
                                new Outcome(
                                        Verdict.HOLD,
                                        Optional.of("Please wait for a moderator."),
                                        Duration.ofHours(12))),
                        new Rule(
                                "shouting",
                                new Not(new Any(List.of(new TextLength(10, null), new Words("selling", 1)))),
                                new Outcome(Verdict.SEND_BACK, Optional.empty(), null))));
    }
}
