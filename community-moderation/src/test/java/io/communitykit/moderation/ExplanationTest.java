package io.communitykit.moderation;

import static io.communitykit.moderation.ModerationEngineTest.ANNA;
import static io.communitykit.moderation.ModerationEngineTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.moderation.policy.Condition;
import io.communitykit.moderation.policy.ModerationPolicy;
import io.communitykit.moderation.policy.Rule;
import io.communitykit.moderation.policy.Verdict;
import io.communitykit.moderation.policy.WordList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    /** Texts with no word in them, and one that two languages share. */
    private static final Set<String> NAMES_ALONE =
            new TreeSet<>(List.of("condition.custom", "condition.compared", "value.false"));

    private static Decision decision() {
        ModerationPolicy policy = ModerationPolicy.of("house-rules", "3")
                .list("insults", WordList.of("blockhead"))
                .rule(Rule.of(
                        "insults-of-newcomers",
                        Condition.all(Condition.words("insults"), Condition.accountYoungerThan(Duration.ofDays(7))),
                        Verdict.HOLD))
                .rule(Rule.of("no-short-links", Condition.not(Condition.textAtLeast(20)), Verdict.LABEL))
                .build();
        return ModerationEngine.compile(policy)
                .review(
                        Submission.post("p-1", ANNA, "You blockhead"),
                        Author.joined(NOW.minus(Duration.ofDays(3))),
                        NOW);
    }

    @Test
    void aModeratorReadsWhyInEnglish() {
        assertThat(Explanation.in(Locale.UK).of(decision())).isEqualTo("""
                        post:p-1#1 is held for review under house-rules, version 3
                        rule insults-of-newcomers fired:
                          all of these: yes
                            terms of list insults: yes, 1 found at body[4,13) 'blockhead'
                            account age < P7D: yes, it is P3D
                        rule no-short-links fired:
                          the opposite of this: yes
                            length of the text >= 20: no, it is 13
                        without all[0].words, rule insults-of-newcomers would not have fired
                        without all[1].accountAge, rule insults-of-newcomers would not have fired""");
    }

    @Test
    void aModeratorReadsWhyInArabic() {
        assertThat(Explanation.in(Locale.forLanguageTag("ar-EG")).of(decision()).lines())
                .hasSize(10)
                .first()
                .isEqualTo(
                        "\u2068post:p-1#1\u2069 معلّق للمراجعة وفق السياسة \u2068house-rules\u2069، الإصدار \u20683\u2069");
    }

    @Test
    void aLanguageThatIsMissingIsEnglishOnEveryMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar"));
        try {
            assertThat(Explanation.in(Locale.GERMAN).of(decision())).startsWith("post:p-1#1 is held");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"Texts,ar", "Texts,it", "Texts,ms", "Texts,pl", "Texts,zh-Hant", "Problems,ar"})
    void everyLanguageHasEveryText(String bundle, String tag) {
        String name = "io.communitykit.moderation." + bundle;
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
        ResourceBundle other = ResourceBundle.getBundle(name, Locale.forLanguageTag(tag));

        assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(names(other.getString(key))).isEqualTo(names(english.getString(key)));
            if (!NAMES_ALONE.contains(key)) {
                assertThat(other.getString(key)).isNotEqualTo(english.getString(key));
            }
        });
    }

    /** The places of a text that are filled in. */
    private static Set<String> names(String text) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
