package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see http://example.com/a?b=c#d now|http://example.com/a?b=c#d|example.com",
                "(https://Example.COM/x).|https://Example.COM/x|example.com",
                "https://en.example.org/wiki/A_(b)|https://en.example.org/wiki/A_(b)|en.example.org",
                "HTTP://EXAMPLE.COM:8080!|HTTP://EXAMPLE.COM:8080|example.com",
                "http://good.example@evil.example.net/|http://good.example@evil.example.net/|evil.example.net",
                "http://192.0.2.7/x|http://192.0.2.7/x|192.0.2.7",
                "look at www.example.co.uk, please|www.example.co.uk|www.example.co.uk",
                "buy at cheap-shop.com today|cheap-shop.com|cheap-shop.com",
                "go to example.de/sale now|example.de/sale|example.de",
                "http://bücher.example/neu|http://bücher.example/neu|xn--bcher-kva.example",
                "请看http://example.com吧|http://example.com|example.com",
                "请看example.com。|example.com|example.com",
                "<http://example.com/a>|http://example.com/a|example.com",
                "\ud83d\ude00 http://example.com/\ud83d\ude00|http://example.com/|example.com",
            })
    void linksAreFoundWithSpanAndHost(String text, String span, String host) {
        List<Link> links = LinkFinder.find(text);

        assertThat(links).hasSize(1);
        assertThat(text.substring(links.get(0).start(), links.get(0).end())).isEqualTo(span);
        assertThat(links.get(0).host()).hasToString(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no link",
                "The end.Next sentence.",
                "write to jane@example.com",
                "node.js and main.py and e.g. this",
                "version 1.2.3",
                "http://localhost/x",
                "http://",
                "xhttp://example.com",
                "src/main/example.com",
                "www.",
                "www.x",
                "...",
                "http://.com",
                "a..com",
                "it was 3.50.",
            })
    void whatIsNoLinkIsNotFound(String text) {
        assertThat(LinkFinder.find(text)).isEmpty();
    }

    @Test
    void severalLinksAreFoundInOrder() {
        assertThat(LinkFinder.find("http://a.example.com, b.com and www.c.example and http://d.example.org"))
                .extracting(link -> link.host().name())
                .containsExactly("a.example.com", "b.com", "www.c.example", "d.example.org");
    }

    @Test
    void aDomainCoversThoseBelow() {
        DomainSet set = DomainSet.of(List.of("Example.com", "bücher.example"));

        assertThat(set.find(new Domain("shop.example.COM"))).contains(new Domain("example.com"));
        assertThat(set.find(new Domain("xn--bcher-kva.example."))).contains(new Domain("bücher.example"));
        assertThat(set.find(new Domain("badexample.com"))).isEmpty();
        assertThat(new Domain("example.com").covers(new Domain("a.example.com")))
                .isTrue();
        assertThat(new Domain("example.com").covers(new Domain("badexample.com")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "http://example.com", "example.com/a", "a b.com", "-a.com", "a-.com", "a..b"})
    void whatIsNoDomainIsRefused(String text) {
        assertThat(Domain.isDomain(text)).isFalse();
        assertThatThrownBy(() -> new Domain(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("domain was '" + text + "' but it must be a name");
    }
}
