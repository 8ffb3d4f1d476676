package io.communitykit.examples.replay.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a</p><p>b</p>|a\\nb",
                "<p>a  \\n b</p>|a b",
                "a<br>b<br/>c|a\\nb\\nc",
                "<ul><li>x</li><li>y</li></ul>|x\\ny",
                "<pre><code>a\\n  b</code></pre>|a\\n  b",
                "a <em>b</em>c|a bc",
                "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
                "Fish &amp; &quot;chips&quot; &#39;x&#39; &#x41; &mdash; &nbsp;y|Fish & \"chips\" 'x' A — \u00a0y",
                "&unknown; &; &#xZZ; AT&T|&unknown; &; &#xZZ; AT&T",
                "&#0;&#xD800;&#x110000;|\uFFFD\uFFFD\uFFFD",
                "&#146;|\u2019",
                "&amp;lt;b&amp;gt;|&lt;b&gt;",
                "<a href=\"http://a.example/?x=1&amp;y=2\">here</a>|here (http://a.example/?x=1&y=2)",
                "<a href=\"http://a.example\">http://a.example</a>|http://a.example",
                "<a href='/questions/7'>seven</a>|seven",
                "<img src=\"x.png\" alt=\"a &gt; b\">|a > b",
                "<p title=\"a > b\">c</p>|c",
                "a<!-- b -->c<!-- d|ac",
                "<script>alert(1)</script>x<style>y</style>|x",
                "a <b|a",
                "<|<",
                "مرحبا <b>يا</b> ليلى|مرحبا يا ليلى",
            })
    void htmlBecomesTheTextThatAReaderSees(String html, String text) {
        assertThat(HtmlText.plain(html.replace("\\n", "\n"))).isEqualTo(text.replace("\\n", "\n"));
    }
}
