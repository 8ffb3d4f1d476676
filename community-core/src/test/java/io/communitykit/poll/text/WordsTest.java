package io.communitykit.poll.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.poll.tally.Rational;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        // source of the samples: Unicode CLDR, Language Plural Rules
        "en, 0, other",
        "en, 1, one",
        "en, 2, other",
        "en, 101, other",
        "en, 3/2, other",
        "it, 0, other",
        "it, 1, one",
        "it, 2, other",
        "it, 3/2, other",
        "pl, 0, many",
        "pl, 1, one",
        "pl, 2, few",
        "pl, 4, few",
        "pl, 5, many",
        "pl, 11, many",
        "pl, 12, many",
        "pl, 14, many",
        "pl, 21, many",
        "pl, 22, few",
        "pl, 25, many",
        "pl, 101, many",
        "pl, 102, few",
        "pl, 112, many",
        "pl, 122, few",
        "pl, 1000, many",
        "pl, 3/2, other",
        "ar, 0, zero",
        "ar, 1, one",
        "ar, 2, two",
        "ar, 3, few",
        "ar, 10, few",
        "ar, 11, many",
        "ar, 99, many",
        "ar, 100, other",
        "ar, 101, other",
        "ar, 102, other",
        "ar, 103, few",
        "ar, 110, few",
        "ar, 111, many",
        "ar, 199, many",
        "ar, 200, other",
        "ar, 1000, other",
        "ar, 3/2, other",
        "ms, 1, other",
        "ms, 2, other",
        "zh, 1, other",
        "zh, 2, other"
    })
    void theFormGoesWithTheNumber(String language, String number, String form) {
        assertThat(Plurals.form(language, Rational.parse(number))).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1 vote, 2 votes, 5 votes, 1.5 votes",
        "pl, 1 głos, 2 głosy, 5 głosów, '1,5 głosu'",
        "it, 1 voto, 2 voti, 5 voti, '1,5 voti'",
        "ar, صوت واحد, صوتان, \u20685\u2069 أصوات, \u20681.5\u2069 صوت",
        "ms, 1 undi, 2 undi, 5 undi, 1.5 undi",
        "zh-Hant, 1 票, 2 票, 5 票, 1.5 票"
    })
    void votesAreCountedInEveryLanguage(String tag, String one, String two, String five, String half) {
        Words texts = Words.in(Locale.forLanguageTag(tag));

        assertThat(List.of(
                        texts.counted("votes", Rational.ONE),
                        texts.counted("votes", Rational.of(2)),
                        texts.counted("votes", Rational.of(5)),
                        texts.counted("votes", Rational.of(3, 2))))
                .containsExactly(one, two, five, half);
    }
}
