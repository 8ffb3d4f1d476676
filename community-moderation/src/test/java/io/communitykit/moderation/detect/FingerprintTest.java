package io.communitykit.moderation.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String POST = "Earn money from home with our simple plan that anybody can follow in one"
            + " afternoon, no skills needed, just write to us today and we will send you all the details for free";

    private static int likeness(String one, String two) {
        return Fingerprint.of(one).likeness(Fingerprint.of(two));
    }

    @Test
    void dressingATextUpChangesNothing() {
        assertThat(likeness(
                        POST, POST.toUpperCase(Locale.ROOT).replace(",", " !!!").replace("E", "\u00c9")))
                .isEqualTo(100);
    }

    @Test
    void aTextWithAFewOtherWordsIsNearlyTheSame() {
        assertThat(likeness(POST, POST.replace("afternoon", "evening") + " http://example.com/1"))
                .isBetween(60, 95);
        assertThat(likeness(POST, "The light over the harbor was best an hour before sunset, so we walked and waited"))
                .isLessThan(15);
    }

    @Test
    void scriptsWithoutSpacesAreComparedLetterByLetter() {
        String post = "今天天气很好我们一起去海边拍照光线非常漂亮大家都说这个镜头值得买";

        assertThat(likeness(post, post.replace("今天", "昨天"))).isGreaterThan(60);
        assertThat(likeness(post, "毛主席的画像屹立在天安门前")).isLessThan(15);
    }

    @Test
    void shortTextsAndNoneHaveOneToo() {
        assertThat(likeness("", "!?")).isEqualTo(100);
        assertThat(likeness("hello", "Hello!")).isEqualTo(100);
        assertThat(likeness("hello", "goodbye")).isLessThan(15);
    }

    @Test
    void itIsTheSameOnEveryMachine() {
        assertThat(Fingerprint.of("silly goose").value()).startsWith("01bf1718b0813dd1");
        assertThatThrownBy(() -> new Fingerprint("abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fingerprint was 'abc' but it must be 128 hexadecimal digits");
    }
}
