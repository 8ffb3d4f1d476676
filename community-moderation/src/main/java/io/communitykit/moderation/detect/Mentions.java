package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Letters;
import io.communitykit.moderation.text.Script;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds mentions of members: an {@code @} that nothing but white space or punctuation stands before, and a name after
 * it of letters, digits, {@code _}, {@code -} and {@code .}, which does not end with a point.
 */
public final class Mentions {

    private static final int LONGEST = 64;
    private static final Set<Script> WITHOUT_SPACES =
            EnumSet.of(Script.HAN, Script.HIRAGANA, Script.KATAKANA, Script.THAI);

    private Mentions() {}

    /**
     * Finds all mentions.
     *
     * @param text any text
     * @return their places with the {@code @}, in the order of the text; they do not overlap
     */
    public static List<Place> find(String text) {
        List<Place> found = new ArrayList<>(0);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at > 0 && isTied(text.codePointBefore(at))) {
                continue;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST && isName(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (end > at + 1) {
                found.add(new Place(at, end));
            }
        }
        return List.copyOf(found);
    }

    /** Tells what ties an {@code @} to a word; scripts that put no spaces between words do not. */
    private static boolean isTied(int cp) {
        return isName(cp) && Letters.script(cp).filter(WITHOUT_SPACES::contains).isEmpty();
    }

    private static boolean isName(int cp) {
        return Letters.isWord(cp) || cp == '_' || cp == '-' || cp == '.';
    }
}
