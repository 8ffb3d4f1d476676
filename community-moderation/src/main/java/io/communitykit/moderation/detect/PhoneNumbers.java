package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Fold;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers that can be called: eight to fifteen digits of any script (the most after ITU-T E.164), with single
 * separators between groups; seven are enough after a {@code +}. Dates, times, prices, addresses of the Internet and
 * what is tied to letters are none.
 */
public final class PhoneNumbers {

    private static final int FEWEST = 8;
    private static final int FEWEST_ABROAD = 7;
    private static final int MOST = 15;
    private static final int MOST_GROUPS = 6;
    private static final int MOST_SEPARATORS = 2;
    private static final String SEPARATORS = " -./()\u00a0\u2010\u2011\u2013";

    private final String text;
    private final List<Place> found = new ArrayList<>(0);

    private PhoneNumbers(String text) {
        this.text = text;
    }

    /**
     * Finds all numbers.
     *
     * @param text any text
     * @return their places, in the order of the text; they do not overlap
     */
    public static List<Place> find(String text) {
        return new PhoneNumbers(text).scan();
    }

    private List<Place> scan() {
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            if (digit(cp) >= 0) {
                i = run(i);
            } else {
                i += Character.charCount(cp);
            }
        }
        return List.copyOf(found);
    }

    /** Reads digits and what stands between them; answers where they end. */
    private int run(int first) {
        int digits = 0;
        int groups = 1;
        int separators = 0;
        int end = first;
        int i = first;
        while (i < text.length()) {
            int cp = text.codePointAt(i);
            int next = i + Character.charCount(cp);
            if (digit(cp) >= 0) {
                groups += separators > 0 && digits > 0 ? 1 : 0;
                separators = 0;
                digits++;
                end = next;
            } else if (SEPARATORS.indexOf(cp) < 0 || ++separators > MOST_SEPARATORS) {
                break;
            }
            i = next;
        }
        boolean abroad = first > 0 && (text.charAt(first - 1) == '+' || text.charAt(first - 1) == '\uff0b');
        int start = abroad ? first - 1 : start(first);
        boolean enough = digits >= (abroad ? FEWEST_ABROAD : FEWEST) && digits <= MOST && groups <= MOST_GROUPS;
        if (enough && !isTied(start, end) && !isOther(first, end)) {
            found.add(new Place(start, end));
        }
        return Math.max(end, first + 1);
    }

    /** Takes in a parenthesis around the first digits. */
    private int start(int first) {
        return first > 0 && text.charAt(first - 1) == '(' && text.indexOf(')', first) >= 0 ? first - 1 : first;
    }

    /** Tells whether letters, currencies or other numbers are tied to it. */
    private boolean isTied(int start, int end) {
        return (start > 0 && isPart(text.codePointBefore(start)))
                || (end < text.length() && isPart(text.codePointAt(end)));
    }

    private static boolean isPart(int cp) {
        boolean spaced = Character.isLetter(cp) && !Character.isIdeographic(cp) && cp < 0x2E80;
        return spaced || "$\u20ac\u00a3\u00a5%#_@=".indexOf(cp) >= 0;
    }

    /** Tells dates, spans of years, fractions, and addresses of the Internet. */
    private boolean isOther(int start, int end) {
        String plain = Fold.STANDARD.apply(text.substring(start, end));
        return plain.matches("(?:1[89]|20)\\d\\d([-./ ])[01]?\\d\\1[0-3]?\\d(?:[ T].*)?")
                || plain.matches("[0-3]?\\d([-./])[0-3]?\\d\\1(?:1[89]|20)\\d\\d(?: .*)?")
                || plain.matches("\\d{1,3}(?:\\.\\d{1,3}){3}|\\d+\\.\\d+")
                || plain.matches("(?:1[89]|20)\\d\\d *[-\u2013/] *(?:1[89]|20)\\d\\d");
    }

    private static int digit(int cp) {
        if (cp < 0x80) {
            return cp >= '0' && cp <= '9' ? cp - '0' : -1;
        }
        String folded = cp < 0x660 ? "" : Fold.STANDARD.apply(Character.toString(cp));
        return folded.length() == 1 && folded.charAt(0) >= '0' && folded.charAt(0) <= '9' ? folded.charAt(0) - '0' : -1;
    }
}
