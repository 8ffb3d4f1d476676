package io.communitykit.testkit.contract;

import java.util.List;

/** Holds texts that a database likes to cut, fold, escape or refuse: every plane, no letters at all, very long ones. */
final class SampleTexts {

    private static final List<String> TEXTS = List.of(
            "Light from the left, please.",
            "",
            " ",
            "  blanks around  ",
            "a\r\nb\n\tc",
            "\u0645\u0631\u062d\u0628\u0627 \u200f(1)\u200e",
            "\u7d55\u4f73\u7684\u5149\u7dda",
            "za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105 ja\u017a\u0144",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddf9\ud83c\uddfc \ud840\udc00 \udb40\udc01 \udbff\udffd",
            "e\u0301 is not \u00e9",
            "'; -- \" \\ % _ ? :name ${x} {0}",
            "\u0001\u001f\u007f\u0085\u2028\ufeff\ufffe",
            "long ".repeat(4_000),
            "\ud83d\ude00".repeat(5_000));

    private SampleTexts() {}

    static String of(int index) {
        return TEXTS.get(Math.floorMod(index, TEXTS.size()));
    }

    /** Answers a text that says something. */
    static String speaking(int index) {
        String text = of(index);
        return text.isBlank() ? "?" + text : text;
    }

    static int count() {
        return TEXTS.size();
    }
}
