package io.communitykit.testkit.contract;

import io.communitykit.Keys;
import io.communitykit.Subject;
import java.util.List;

/**
 * Holds keys that databases like to confuse, cut or refuse: under a collation that folds case, accents or widths,
 * ignores what has no width, pads with blanks, or escapes too little.
 */
final class SampleKeys {

    /** Keys of printable ASCII characters without blanks. */
    private static final List<String> PLAIN = List.of(
            "a", "A", "b", "aa", "1", "01", "10", "9", "a%", "a_", "a'", "a\"", "a\\", "%", "_", "~", "a;--", "null");

    private static final List<String> STRANGE = List.of(
            "\u00e4",
            "a\u0308",
            "\u00c4",
            "a ",
            " a",
            "a\u00a0",
            "a\u200b",
            "\uff41",
            "\u00df",
            "ss",
            "i",
            "\u0131",
            "\u0130",
            "\u0639\u0631\u0628\u064a",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "\ud835\udc82",
            "\uffee",
            "\ue000",
            "\u0001",
            "a\nb",
            "a\tb",
            "x".repeat(Keys.MAX_LENGTH),
            "x".repeat(Keys.MAX_LENGTH - 1),
            "\ud83d\ude00".repeat(Keys.MAX_LENGTH / 2),
            "\u4e2d".repeat(Keys.MAX_LENGTH));

    /** How many keys are no mere counting. */
    static final int SPECIAL = PLAIN.size() + STRANGE.size();

    /** How many pairs of keys are no mere counting. */
    static final int SPECIAL_PAIRS = 2 * SPECIAL;

    private SampleKeys() {}

    /** Answers the key of a number: all special ones first, then {@code k-100044} and so on. */
    static String of(int index) {
        return index >= PLAIN.size() && index < SPECIAL ? STRANGE.get(index - PLAIN.size()) : plain(index);
    }

    /** Answers the key of a number in printable ASCII characters without blanks. */
    static String plain(int index) {
        return index < PLAIN.size() ? PLAIN.get(index) : "k-" + (100_000 + index);
    }

    /** Answers the first key of a pair: pairs differ in the first key alone, then in the second alone, then in both. */
    static String first(int index) {
        return index >= SPECIAL && index < SPECIAL_PAIRS ? of(0) : of(index);
    }

    /** Answers the second key of a pair. */
    static String second(int index) {
        return index < SPECIAL ? of(0) : of(index - SPECIAL + 1);
    }

    /** Answers the subject of a number; the first ones differ in the key alone, the next ones in the kind alone. */
    static Subject subject(int index) {
        return index >= SPECIAL && index < SPECIAL_PAIRS
                ? new Subject("kind-" + (index - SPECIAL), of(0))
                : new Subject(Subject.POST, of(index));
    }

    /** Takes one choice after the other. */
    static <T> T oneOf(T[] choices, long index) {
        return choices[Math.floorMod(index, choices.length)];
    }
}
