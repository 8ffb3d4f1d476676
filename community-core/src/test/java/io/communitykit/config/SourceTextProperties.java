package io.communitykit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SourceTextProperties {

    @Property
    void placesCountCodePointsAndLeadBackToTheirUnit(@ForAll("texts") String text) {
        SourceText source = new SourceText(text);
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        for (int line = 1; line <= lines.size(); line++) {
            String content = lines.get(line - 1);
            for (int point = 0; point <= content.codePointCount(0, content.length()); point++) {
                int units = content.offsetByCodePoints(0, point);
                Place place = source.inCodePoints(line, units + 1);

                assertThat(place).isEqualTo(new Place(line, point + 1));
                assertThat(text.substring(source.offset(place))).startsWith(content.substring(units));
                assertThat(source.excerpt(place).orElseThrow()).isEqualTo(new Excerpt(line, point + 1, content));
            }
        }
        assertThat(source.end().line()).isEqualTo(lines.size());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "積", "𝒳", "😀", "\t", "\n", "\r", "\r\n")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
