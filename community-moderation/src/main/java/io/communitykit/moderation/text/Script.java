package io.communitykit.moderation.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Names the scripts that texts are often written in. */
public enum Script {

    /** English, Polish, Turkish, Malay, Vietnamese. */
    LATIN,

    /** Greek. */
    GREEK,

    /** Russian, Ukrainian, Serbian. */
    CYRILLIC,

    /** Armenian. */
    ARMENIAN,

    /** Georgian. */
    GEORGIAN,

    /** Hebrew, Yiddish. */
    HEBREW,

    /** Arabic, Persian, Urdu. */
    ARABIC,

    /** Hindi, Marathi, Nepali. */
    DEVANAGARI,

    /** Bengali. */
    BENGALI,

    /** Tamil. */
    TAMIL,

    /** Thai. */
    THAI,

    /** Amharic. */
    ETHIOPIC,

    /** Cherokee, whose letters look like Latin capitals. */
    CHEROKEE,

    /** Korean. */
    HANGUL,

    /** Japanese, the round letters. */
    HIRAGANA,

    /** Japanese, the square letters. */
    KATAKANA,

    /** Chinese, and the characters of Japanese. */
    HAN;

    /** Reads the tables when they are first asked for, since they are written with the names above. */
    private static final class Tables {

        private static final Map<Script, Ranges> LETTERS = new EnumMap<>(Script.class);

        static {
            for (Script script : values()) {
                LETTERS.put(script, Ranges.pinned("script." + script.name()));
            }
        }
    }

    static Optional<Script> of(int codePoint) {
        if (codePoint < 0x80) {
            boolean letter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
            return letter ? Optional.of(LATIN) : Optional.empty();
        }
        for (Map.Entry<Script, Ranges> script : Tables.LETTERS.entrySet()) {
            if (script.getValue().contains(codePoint)) {
                return Optional.of(script.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether letters of two scripts look so alike that a word of both is made to deceive.
     *
     * @param other another script
     * @return true for two of Latin, Greek, Cyrillic, Armenian and Cherokee
     */
    public boolean looksLike(Script other) {
        return this != other && isLikeLatin() && other.isLikeLatin();
    }

    private boolean isLikeLatin() {
        return switch (this) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, CHEROKEE -> true;
            default -> false;
        };
    }
}
