package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlTextProperties {

    @Property
    void anythingIsConvertedAndGrowsByNoMoreThanAnAddress(@ForAll("fragments") String html) {
        assertThat(HtmlText.plain(html)).hasSizeLessThanOrEqualTo(2 * html.length() + 4);
    }

    @Property
    void textWithoutMarkupStays(@ForAll("words") String words) {
        assertThat(HtmlText.plain(words)).isEqualTo(words);
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "</",
                        "<p>",
                        "</p>",
                        "<a href=\"x:y\">",
                        "</a>",
                        "<pre>",
                        "&amp;",
                        "&#",
                        ";",
                        "&",
                        "\"",
                        "<!--",
                        "-->",
                        "<script>",
                        "word",
                        " ",
                        "\n",
                        "\uD83D\uDE00",
                        "\uD800",
                        "ع")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).list().ofMinSize(1).map(words -> String.join(" ", words));
    }
}
