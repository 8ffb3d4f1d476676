package io.communitykit.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "STRASSE, strasse",
        "Straße, strasse",
        "İstanbul, istanbul",
        "ISIR, isir",
        "ısır, isir",
        "ΟΔΟΣ, οδοσ",
        "οδός, οδοσ",
        "ﬁne, fine",
        "ＦＵＬＬ, full",
        "Ⓒⓘⓡⓒⓛⓔ, circle",
        "𝕞𝖆𝓽𝔥, math",
        "x²½, x21⁄2",
        "Żółć, zolc",
        "smørbrød, smorbrod",
        "Œuvre, oeuvre",
        "z\u0327\u0301\u0360algo, zalgo",
        "so\u00adft\u200bly, softly",
        "c\ufe0fo\u202eo\u2066l, cool",
        "مُحَمَّد, محمد",
        "كـــتاب, كتاب",
        "ﻛﺘﺎﺏ, كتاب",
        "שָׁלוֹם, שלום",
        "ｶﾞﾗｽ, カ\u3099ラス",
        "ガラス, カ\u3099ラス",
        "คำ, คํา",
        "नमस्ते, नमस्ते",
        "한글, 한글",
    })
    void standardIgnoresWhatReadersOverlook(String written, String folded) {
        assertThat(Fold.STANDARD.apply(written)).isEqualTo(folded);
    }

    @Test
    void anyRunOfWhiteSpaceIsOneSpaceInEveryFolding() {
        for (Fold fold : Fold.values()) {
            assertThat(fold.apply("a \t\n\u00a0\u3000\u2003b")).isEqualTo("a b");
        }
    }

    @Test
    void offLeavesLettersAlone() {
        assertThat(Fold.OFF.apply("Éß\u200bİ")).isEqualTo("Éß\u200bİ");
    }

    @Test
    void illFormedTextBecomesWellFormed() {
        assertThat(Fold.STANDARD.apply("A\ud800B\udc00")).isEqualTo("a\ufffdb\ufffd");
    }
}
