package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExemptionsTest {

    /** The first term is looked for, the second allowed, the third looked for always. */
    private static List<String> left(String text, String denied, String allowed, String always) {
        TermMatcher matcher =
                TermMatcher.compile(List.of(Term.anywhere(denied), Term.anywhere(allowed), Term.anywhere(always)));
        return Exemptions.applied(matcher.findAll(text), term -> term == 1, term -> term == 2).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @Test
    void anAllowedPhraseBeatsWhatItContains() {
        assertThat(left("a goose, a mongoose", "goose", "mongoose", "x")).containsExactly("goose");
        assertThat(left("goose", "goose", "goose", "x")).isEmpty();
    }

    @Test
    void anAllowedPhraseThatOnlyOverlapsBeatsNothing() {
        assertThat(left("mongoose", "goose", "mongo", "x")).containsExactly("goose");
        assertThat(left("mongoose", "mongoose", "goo", "x")).containsExactly("mongoose");
    }

    @Test
    void whatIsAlwaysLookedForBeatsAllowedPhrases() {
        assertThat(left("my mongoose", "mon", "mongoose", "goose")).containsExactly("goose");
    }

    @Test
    void theLongestReachCountsWhicheverPhraseBeganFirst() {
        assertThat(left("abcdef", "cde", "abcdef", "x")).isEmpty();
    }
}
