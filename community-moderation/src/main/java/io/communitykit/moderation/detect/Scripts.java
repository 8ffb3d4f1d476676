package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Letters;
import io.communitykit.moderation.text.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which scripts a text is written in. */
public final class Scripts {

    private Scripts() {}

    /**
     * Counts the letters of each script.
     *
     * @param text any text
     * @return how many letters, by script; scripts without a letter are left out, and so are letters of others
     */
    public static Map<Script, Integer> of(String text) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            Letters.script(cp).ifPresent(script -> counts.merge(script, 1, Integer::sum));
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Finds words with letters of scripts that look alike, such as Latin and Cyrillic: hardly anybody writes so in
     * earnest. A hyphen ends a word.
     *
     * @param text any text
     * @return the places of the words, in the order of the text
     */
    public static List<Place> mixedWords(String text) {
        List<Place> found = new ArrayList<>(0);
        int start = -1;
        @Nullable Script first = null;
        boolean mixed = false;
        for (int i = 0; i <= text.length(); ) {
            int cp = i < text.length() ? text.codePointAt(i) : ' ';
            if (Letters.isWord(cp)) {
                start = start < 0 ? i : start;
                Optional<Script> script = Letters.script(cp);
                if (script.isPresent()) {
                    mixed |= first != null && first.looksLike(script.orElseThrow());
                    first = first == null ? script.orElseThrow() : first;
                }
            } else {
                if (mixed) {
                    found.add(new Place(start, i));
                }
                start = -1;
                first = null;
                mixed = false;
            }
            i += i < text.length() ? Character.charCount(cp) : 1;
        }
        return List.copyOf(found);
    }
}
