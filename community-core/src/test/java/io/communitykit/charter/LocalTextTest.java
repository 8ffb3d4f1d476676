package io.communitykit.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTextTest {

    @ParameterizedTest
    @CsvSource({
        "en, English",
        "en-GB, British",
        "en-US, English",
        "ar-EG-u-nu-arab, Arabic",
        "zh-Hant-TW, traditional",
        "zh-TW, traditional",
        "zh-HK, Hong Kong",
        "zh-CN, Chinese",
        "zh, Chinese",
        "zh-Hans, Chinese",
    })
    void aReaderFindsTheNearestTextInTheirLanguage(String tag, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", "English");
        texts.put("en-GB", "British");
        texts.put("ar", "Arabic");
        texts.put("zh", "Chinese");
        texts.put("zh-Hant", "traditional");
        texts.put("zh-Hant-HK", "Hong Kong");

        assertThat(new LocalText(texts).find(Locale.forLanguageTag(tag))).contains(text);
    }

    @Test
    void aTextForARegionIsFoundWhereTheScriptHasNone() {
        LocalText text = new LocalText(Map.of("zh-TW", "Taiwan"));

        assertThat(text.find(Locale.TAIWAN)).contains("Taiwan");
        assertThat(text.find(Locale.CHINA)).isEmpty();
    }

    @Test
    void anotherLanguageIsNoAnswer() {
        LocalText text = new LocalText(Map.of("en", "English"));

        assertThat(text.find(Locale.ITALIAN)).isEmpty();
        assertThat(text.find(Locale.ROOT)).isEmpty();
        assertThat(text.find(Locale.forLanguageTag("enm"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "en_GB", "e", "english language", ""})
    void aTagOfAnotherFormIsRefused(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalText(Map.of(tag, "text")))
                .withMessage("language was '" + tag + "' but it must be a BCP 47 tag such as 'en' or 'zh-Hant'");
    }

    @Test
    void aTextSaysSomethingInOneLanguageAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalText(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalText(Map.of("pl", " ")))
                .withMessage("text in pl was blank but it must say something");
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalText(Map.of("pl", "a\0")));
    }
}
