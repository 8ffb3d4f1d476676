package io.communitykit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KeysProperties {

    @Property
    void theOrderIsThatOfUtf8Bytes(@ForAll("texts") String left, @ForAll("texts") String right) {
        int bytes =
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(Keys.compare(left, right))).isEqualTo(Integer.signum(bytes));
    }

    @Property
    void textIsStorableExactlyIfItIsWellFormedAndFreeOfNul(@ForAll("anyChars") String text) {
        boolean storable = text.indexOf('\0') < 0 && isWellFormed(text);

        boolean accepted = true;
        try {
            Keys.checkStorable("text", text);
        } catch (IllegalArgumentException refused) {
            accepted = false;
        }

        assertThat(accepted).isEqualTo(storable);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.oneOf(
                Arbitraries.integers().between('a', 'c'),
                Arbitraries.of(0x1, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF));
        return codePoints
                .list()
                .ofMaxSize(6)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> anyChars() {
        return Arbitraries.strings()
                .withChars('a', '\0', '\uD83D', '\uDE00', '\uDBFF', '\uDC00')
                .ofMaxLength(6);
    }

    private static boolean isWellFormed(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
