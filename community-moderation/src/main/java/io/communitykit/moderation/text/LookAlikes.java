package io.communitykit.moderation.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Knows which characters look like which letters: of other alphabets and styles by the pinned table of
 * {@code LookAlikeTables.properties}, digits and symbols by the customs of those who write so. Immutable.
 */
final class LookAlikes {

    private static final String BUNDLE = "io.communitykit.moderation.text.LookAlikeTables";
    private static final int[] NONE = {};
    private static final int ASCII = 0x80;
    private static final int BASIC = 0x10000;

    /** Each digit and symbol, then the letters that it may stand for. */
    private static final String LEET =
            "0o 1il 2z 3e 4a 5s 6gb 7tl 8b 9gq @a $s !il |il +t \u20ace \u00a3l \u00a5y \u00a2c "
                    + "\u00a7s \u00b5u <c";

    /** Chinese numerals, each followed by what it may be written as. */
    private static final String NUMERALS =
            "0\u96f6\u3007 1\u4e00\u58f9 2\u4e8c\u8d30 3\u4e09\u53c1 4\u56db\u8086 5\u4e94\u4f0d "
                    + "6\u516d\u9646 7\u4e03\u67d2 8\u516b\u634c 9\u4e5d\u7396";

    private static final LookAlikes PINNED = new LookAlikes();

    /** Sorted: a code point above, a letter of ASCII below. */
    private final long[] pairs;

    private final long[] basic = new long[BASIC >> 6];
    private final int[][] ascii = new int[ASCII][];
    /** The Greek and Cyrillic letters that look like a letter of ASCII. */
    private final int[][] foreign = new int[ASCII][];

    private LookAlikes() {
        String[] tokens = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, LookAlikes.class.getModule())
                .getString("letters")
                .split(" ", -1);
        String[] leet = (LEET + " " + NUMERALS).split(" ", -1);
        Arrays.fill(ascii, NONE);
        Arrays.fill(foreign, NONE);
        long[] all = new long[tokens.length + NUMERALS.length() + LEET.length()];
        int count = 0;
        for (String token : tokens) {
            int equals = token.indexOf('=');
            int cp = Integer.parseInt(token.substring(0, equals), 16);
            char letter = token.charAt(equals + 1);
            all[count++] = pair(cp, letter);
            if ((cp >= 0x3B1 && cp <= 0x3C9) || (cp >= 0x430 && cp <= 0x45F)) {
                foreign[letter] = with(foreign[letter], cp);
            }
        }
        for (String token : leet) {
            int stands = token.codePointAt(0);
            for (int i = 1; i < token.length(); i++) {
                char letter = token.charAt(i);
                if (stands < ASCII) {
                    ascii[stands] = with(ascii[stands], letter);
                } else {
                    all[count++] = pair(stands, letter);
                }
                if (letter >= ASCII) {
                    all[count++] = pair(letter, (char) stands);
                }
            }
        }
        pairs = Arrays.copyOf(all, count);
        Arrays.sort(pairs);
        for (long pair : pairs) {
            int cp = (int) (pair >> Character.SIZE);
            if (cp < BASIC) {
                basic[cp >> 6] |= 1L << cp;
            }
        }
    }

    static LookAlikes pinned() {
        return PINNED;
    }

    private static long pair(int cp, char letter) {
        return ((long) cp << Character.SIZE) | letter;
    }

    private static int[] with(int[] some, int more) {
        int[] longer = Arrays.copyOf(some, some.length + 1);
        longer[some.length] = more;
        return longer;
    }

    /** Tells whether a character that is no letter of ASCII looks like one. */
    boolean isLookAlike(int cp) {
        if (cp < ASCII) {
            return ascii[cp].length > 0;
        }
        return cp < BASIC ? (basic[cp >> 6] & (1L << cp)) != 0 : first(cp) >= 0;
    }

    /**
     * What a character may stand for, beside itself.
     *
     * @param mixed whether letters of several alphabets stand together, so that one of ASCII may stand for another
     */
    int[] of(int cp, boolean mixed) {
        if (cp < ASCII) {
            return mixed && ascii[cp].length == 0 ? foreign[cp] : ascii[cp];
        }
        int[] letters = NONE;
        for (int i = isLookAlike(cp) ? first(cp) : pairs.length;
                i < pairs.length && pairs[i] >> Character.SIZE == cp;
                i++) {
            letters = with(letters, (char) pairs[i]);
        }
        return letters;
    }

    /** The index of the first pair of a code point; negative if there is none. */
    private int first(int cp) {
        int at = Arrays.binarySearch(pairs, pair(cp, '\0'));
        int insertion = at < 0 ? ~at : at;
        return insertion < pairs.length && pairs[insertion] >> Character.SIZE == cp ? insertion : -1;
    }
}
