package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatternProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "ab", "abc", " ", "1", "\n", ".")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "c",
                        "ab",
                        "abc",
                        "(",
                        ")",
                        "(?:",
                        "|",
                        "*",
                        "+",
                        "?",
                        "{2}",
                        "{1,2}",
                        "{0,1}",
                        ".",
                        "[ab]",
                        "[^a]",
                        "\\b",
                        "\\d",
                        "^",
                        "$",
                        "[b-c1]",
                        "\\Qa.\\E",
                        "\\x61",
                        "(?i)")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    /** What the engine itself finds, run over the whole text whatever it holds. */
    private static List<String> byDefinition(String expression, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression, Pattern.CASE_INSENSITIVE).matcher(text);
        for (int from = 0; from <= text.length() && matcher.find(from); ) {
            if (matcher.end() > matcher.start()) {
                found.add(matcher.start() + "-" + matcher.end());
                from = matcher.end();
            } else {
                from = matcher.end() + 1;
            }
        }
        return found;
    }

    @Property(tries = 5000)
    void lookingForItsLettersFirstChangesNothing(
            @ForAll("expressions") String expression, @ForAll("texts") String text) {
        Assume.that(TextPattern.problemOf(expression).isEmpty());
        List<String> found = new ArrayList<>();
        PatternMatcher.compile(List.of(TextPattern.of(expression)))
                .find(text, (pattern, start, end) -> found.add(start + "-" + end));

        assertThat(found).isEqualTo(byDefinition(expression, text));
    }

    @Property(tries = 2000)
    void aDressedTextHoldsTheSamePlaces(@ForAll("expressions") String expression, @ForAll("texts") String text) {
        Assume.that(TextPattern.problemOf(expression).isEmpty());
        PatternMatcher matcher = PatternMatcher.compile(List.of(TextPattern.of(expression)));
        String dressed = text.replace("a", "\u00c1\u200b").replace("b", "\uff42");
        List<String> plain = new ArrayList<>();
        List<String> found = new ArrayList<>();
        matcher.find(text, (pattern, start, end) -> plain.add(text.substring(start, end)));
        matcher.find(dressed, (pattern, start, end) -> found.add(Fold.STANDARD.apply(dressed.substring(start, end))));

        assertThat(found).isEqualTo(plain.stream().map(Fold.STANDARD::apply).toList());
    }
}
