package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GlobProperties {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "A", "B", " ", ".", "ab", "1")
                .list()
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> globs() {
        return Arbitraries.of("a", "b", "A", "*", "?")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .filter(glob -> Term.isVisible(glob, Evasion.STANDARD, true));
    }

    private static Pattern expression(String glob, boolean cased) {
        String letters = glob.chars()
                .mapToObj(c -> c == '*' ? "[a-zA-Z0-9]*" : c == '?' ? "." : Character.toString((char) c))
                .collect(Collectors.joining());
        return Pattern.compile(letters, cased ? 0 : Pattern.CASE_INSENSITIVE);
    }

    @Property(tries = 3000)
    void aWildTermIsFoundWhereAnExpressionIs(
            @ForAll("globs") String glob, @ForAll("texts") String written, @ForAll boolean cased) {
        String text = written.replaceAll(" +", " ");
        Term term = new Term(glob, TermMode.WORD, Evasion.STANDARD, cased, true);
        Pattern inside = expression(glob, cased);
        Pattern word = Pattern.compile("(?<![a-zA-Z0-9])(?:" + inside + ")(?![a-zA-Z0-9])", inside.flags());
        List<Match> found = TermMatcher.compile(List.of(term)).findAll(text);

        for (Match match : found) {
            assertThat(text.substring(match.start(), match.end())).matches(expression(glob, cased));
        }
        if (glob.indexOf('?') < 0) {
            assertThat(found.isEmpty()).isNotEqualTo(word.matcher(text).find());
        }
    }

    @Property(tries = 3000)
    void anAnywhereTermWithWildcardsIsFoundWhereAnExpressionIs(
            @ForAll("globs") String glob, @ForAll("texts") String written, @ForAll boolean cased) {
        String text = written.replaceAll(" +", " ");
        Term term = new Term(glob, TermMode.ANYWHERE, Evasion.STANDARD, cased, true);
        List<Match> found = TermMatcher.compile(List.of(term)).findAll(text);

        assertThat(found.isEmpty())
                .isNotEqualTo(expression(glob, cased).matcher(text).find());
        for (Match match : found) {
            assertThat(text.substring(match.start(), match.end())).matches(expression(glob, cased));
        }
    }
}
