package io.communitykit.moderation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTrapsTest {

    private static final LinkTraps TRAPS =
            LinkTraps.of(List.of("example.com", "harbor-bank.org"), List.of("sho.rt.io"));

    @ParameterizedTest
    @CsvSource({
        "see https://bit.ly/abc, SHORTENER",
        "see tinyurl.com/abc, SHORTENER",
        "https://sho.rt.io/x, SHORTENER",
        "https://examp1e.com, LOOK_ALIKE",
        "https://exarnple.com/login, LOOK_ALIKE",
        "https://exampel.com, LOOK_ALIKE",
        "https://www.harborbank.org, LOOK_ALIKE",
        "https://example.com.login.net, LOOK_ALIKE",
        "http://93.184.216.34/x, ADDRESS",
        "https://example.com@example.net/x, USER_NAME",
        "[example.com](https://example.net/x), OTHER_TEXT",
        "'<a href=\"https://example.net/x\">www.example.com/help</a>', OTHER_TEXT",
    })
    void linksThatHideWhereTheyLeadAreFound(String text, LinkTrap trap) {
        assertThat(TRAPS.find(text)).extracting(TrappedLink::trap).containsExactly(trap);
    }

    @Test
    void lettersOfOtherAlphabetsDeceiveTwice() {
        assertThat(TRAPS.find("https://ex\u0430mple.com"))
                .extracting(TrappedLink::trap)
                .containsExactly(LinkTrap.LOOK_ALIKE, LinkTrap.MIXED_SCRIPTS);
        assertThat(TRAPS.find("https://xn--exmple-4nf.com"))
                .extracting(TrappedLink::trap)
                .containsExactly(LinkTrap.LOOK_ALIKE, LinkTrap.MIXED_SCRIPTS);
    }

    @Test
    void theDomainThatIsShownIsTold() {
        assertThat(TRAPS.find("[our page at example.com](https://other.net)"))
                .extracting(trapped -> String.valueOf(trapped.shown()))
                .containsExactly("example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a and https://shop.example.com",
                "[example.com](https://shop.example.com)",
                "[read more](https://example.net)",
                "https://пример.рф",
                "https://b\u00fccher.example",
                "https://sample.net",
                "write to ada@example.org",
                "https://example.net/@ada",
            })
    void honestLinksAreNotFound(String text) {
        assertThat(TRAPS.find(text)).isEmpty();
    }
}
