package io.communitykit.moderation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.moderation.text.Script;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {

    private static List<String> cut(String text, List<Place> places) {
        return places.stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "write to ada@example.org., ada@example.org",
        "mailto:a.b+c@mail.example.co.uk!, a.b+c@mail.example.co.uk",
        "楼主好人，邮箱 123456789@xx.com, 123456789@xx.com",
        "邮箱sensitiveword@xx.com吗, sensitiveword@xx.com",
        "<x_y@example.com>, x_y@example.com",
        "...dot@example.com, dot@example.com",
    })
    void addressesAreFound(String text, String address) {
        assertThat(cut(text, EmailAddresses.find(text))).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@ada", "meet @ 5.30", "a@b", "1@2.3", "ada@", "@example.com", "a@-b.com"})
    void otherSignsAreNoAddresses(String text) {
        assertThat(EmailAddresses.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Call +48 601 234 567 now, +48 601 234 567",
        "(020) 7946-0958 is mine, (020) 7946-0958",
        "07946 095812!, 07946 095812",
        "这个是我的微信：9989123456, 9989123456",
        "٠٥٠١٢٣٤٥٦٧ اتصل, ٠٥٠١٢٣٤٥٦٧",
        "ring ０７９４６０９５８１２, ０７９４６０９５８１２",
        "+1-202-555-0143, +1-202-555-0143",
        "02.12.34.56.78 ou, 02.12.34.56.78",
    })
    void phoneNumbersAreFound(String text, String number) {
        assertThat(cut(text, PhoneNumbers.find(text))).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 2026-11-21 at 17:30",
                "21.11.2026",
                "between 2019-2026",
                "costs $12345678",
                "order a12345678",
                "127.0.0.1 and 192.168.100.200",
                "1234567",
                "12345678901234567890",
                "100 000 000 000 000 000",
                "3.14159265",
                "2026/11/21 10"
            })
    void otherNumbersAreNotCalled(String text) {
        assertThat(PhoneNumbers.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hello @ada., @ada",
        "(@bob-smith), @bob-smith",
        "@İrem_1 selam, @İrem_1",
        "你好@小明，, @小明",
    })
    void mentionsAreFound(String text, String mention) {
        assertThat(cut(text, Mentions.find(text))).containsExactly(mention);
    }

    @Test
    void whatIsTiedToAWordIsNoMention() {
        assertThat(Mentions.find("ada@example.org, @ 5, @@")).isEmpty();
    }

    @Test
    void anEmojiIsOnePicture() {
        String text = "a \ud83d\ude00\ud83d\udc4d\ud83c\udffd 👨‍👩‍👧 🇵🇱 3️⃣ ❤️ 3 #1 ™";

        assertThat(cut(text, Emoji.find(text)))
                .containsExactly("\ud83d\ude00", "\ud83d\udc4d\ud83c\udffd", "👨‍👩‍👧", "🇵🇱", "3️⃣", "❤️");
    }

    @Test
    void capitalsAreCountedAmongLettersThatHaveBothCases() {
        assertThat(Capitals.of("HELLO World 123 你好")).isEqualTo(new Capitals(6, 10));
        assertThat(Capitals.of("ÉTÉ Привет")).isEqualTo(new Capitals(4, 9));
        assertThat(Capitals.of("سلام 你好").percent()).isZero();
        assertThat(new Capitals(2, 3).percent()).isEqualTo(66);
    }

    @Test
    void lettersBelongToScripts() {
        assertThat(Scripts.of("abc где, 你好 123 كتاب"))
                .isEqualTo(Map.of(Script.LATIN, 3, Script.CYRILLIC, 3, Script.HAN, 2, Script.ARABIC, 4));
    }

    @Test
    void wordsOfTwoAlphabetsThatLookAlikeAreFound() {
        String text = "so g\u043eose, goose гусь, a-где T恤 x";

        assertThat(cut(text, Scripts.mixedWords(text))).containsExactly("g\u043eose");
    }
}
