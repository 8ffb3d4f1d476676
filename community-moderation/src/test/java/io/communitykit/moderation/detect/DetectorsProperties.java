package io.communitykit.moderation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.communitykit.moderation.text.LinkFinder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DetectorsProperties {

    private static final LinkTraps TRAPS = LinkTraps.of(List.of("example.com"), List.of());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "example.com",
                        "bit.ly",
                        "https://",
                        "[",
                        "](",
                        ")",
                        "<a href=",
                        ">",
                        "</a>",
                        "@",
                        ".",
                        "+48 601",
                        " 234 567",
                        "12",
                        "-",
                        "\ud83d\ude00",
                        "\u200d",
                        "\ufe0f",
                        "\ud83c\uddf5",
                        "\u20e3",
                        "\ud800",
                        "\udc00",
                        "\u0430",
                        "%2e",
                        "%F0%9F%98%80",
                        "%ff",
                        "&#46;",
                        "&",
                        ";",
                        "[.]",
                        "hxxp://",
                        "\uff0e",
                        "\uff43\uff4f\uff4d",
                        "\u3002",
                        "\u200b",
                        "毛",
                        " ",
                        "\n",
                        "é",
                        "٣")
                .list()
                .ofMaxSize(25)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void placesLieBetweenCodePointsInTheOrderOfTheText(@ForAll("texts") String text) {
        Set<Integer> borders = new TreeSet<>();
        for (int i = 0; i <= text.length(); i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
            borders.add(i);
        }
        List<List<Place>> all = List.of(
                EmailAddresses.find(text),
                PhoneNumbers.find(text),
                Mentions.find(text),
                Emoji.find(text),
                Scripts.mixedWords(text),
                LinkFinder.find(text).stream()
                        .map(link -> new Place(link.start(), link.end()))
                        .toList());

        for (List<Place> places : all) {
            int last = 0;
            for (Place place : places) {
                assertThat(place.start())
                        .isGreaterThanOrEqualTo(last)
                        .isIn(borders)
                        .isLessThan(place.end());
                assertThat(place.end()).isIn(borders);
                last = place.end();
            }
        }
        assertThat(TRAPS.find(text).stream().map(TrappedLink::link).distinct()).isSubsetOf(LinkFinder.find(text));
    }

    @Property(tries = 2000)
    void aLinkIsFoundHoweverItIsEncoded(@ForAll("disguised") String host) {
        assertThat(LinkFinder.find("see https://" + host + "/x, please"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.host().name()).isEqualTo("goose.example");
                    assertThat(link.start()).isEqualTo(4);
                    assertThat(link.end()).isEqualTo(4 + 8 + host.length() + 2);
                });
    }

    @Provide
    Arbitrary<String> disguised() {
        List<List<String>> ways = Stream.of("goose.example".split(""))
                .map(DetectorsProperties::ways)
                .toList();
        return Arbitraries.integers().between(0, 5).list().ofSize(ways.size()).map(choice -> {
            StringBuilder host = new StringBuilder();
            for (int i = 0; i < choice.size(); i++) {
                host.append(ways.get(i).get(choice.get(i) % ways.get(i).size()));
            }
            return host.toString();
        });
    }

    private static List<String> ways(String letter) {
        int c = letter.charAt(0);
        String percent = String.format("%%%02x", c);
        String entity = "&#" + c + ";";
        return letter.equals(".")
                ? List.of(".", percent, entity, "[.]", "(dot)", "\uff0e")
                : List.of(
                        letter,
                        letter.toUpperCase(java.util.Locale.ROOT),
                        percent,
                        entity,
                        "&#x" + Integer.toHexString(c) + ";",
                        Character.toString(c + 0xFEE0));
    }
}
