package io.communitykit.moderation.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds emoji. What is shown as one picture is one place: with its skin tone, joined people, a flag of two letters, a
 * digit in a box. After Unicode Technical Standard 51, section 1.4.9, with whole blocks for the pictures, so that those
 * of later versions of Unicode are found as well.
 */
public final class Emoji {

    /** First and last code points of pictures, sorted. */
    private static final int[] PICTURES = {
        0x231A, 0x231B, 0x23E9, 0x23FA, 0x25FD, 0x25FE, 0x2600, 0x27BF, 0x2B05, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55,
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F19A, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7F0,
        0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF
    };

    private static final int JOINER = 0x200D;
    private static final int STYLE = 0xFE0F;
    private static final int BOX = 0x20E3;

    private Emoji() {}

    /**
     * Finds all emoji.
     *
     * @param text any text
     * @return their places, in the order of the text; they do not overlap
     */
    public static List<Place> find(String text) {
        List<Place> found = new ArrayList<>(0);
        for (int i = 0; i < text.length(); ) {
            int end = end(text, i);
            if (end > i) {
                found.add(new Place(i, end));
                i = end;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        return List.copyOf(found);
    }

    /** Where the emoji ends that begins at a place; the place itself if there is none. */
    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first < 0x80) {
            int box = at(text, start + 1) == STYLE ? start + 2 : start + 1;
            boolean key = (first >= '0' && first <= '9') || first == '#' || first == '*';
            return key && at(text, box) == BOX ? box + 1 : start;
        }
        int cp = text.codePointAt(start);
        if (isRegion(cp)) {
            int second = start + 2;
            return isRegion(at(text, second)) ? second + 2 : start;
        } else if (!isPicture(cp)) {
            return start;
        }
        int end = decorated(text, start + Character.charCount(cp));
        while (at(text, end) == JOINER && isPicture(at(text, end + 1))) {
            end = decorated(text, end + 1 + Character.charCount(at(text, end + 1)));
        }
        return end;
    }

    /** Takes in the style and the skin tone of a picture. */
    private static int decorated(String text, int from) {
        int end = from;
        while (at(text, end) == STYLE || (at(text, end) >= 0x1F3FB && at(text, end) <= 0x1F3FF)) {
            end += Character.charCount(at(text, end));
        }
        return end;
    }

    private static int at(String text, int place) {
        return place < text.length() ? text.codePointAt(place) : -1;
    }

    private static boolean isRegion(int cp) {
        return cp >= 0x1F1E6 && cp <= 0x1F1FF;
    }

    private static boolean isPicture(int cp) {
        for (int i = 0; i < PICTURES.length && cp >= PICTURES[i]; i += 2) {
            if (cp <= PICTURES[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
