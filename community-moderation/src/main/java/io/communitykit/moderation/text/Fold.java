package io.communitykit.moderation.text;

/** Says which spellings count as the same. White space counts as the same in every folding, and so do runs of it. */
public enum Fold {

    /** Takes every character as it is written. */
    OFF,

    /**
     * Ignores what readers overlook, by tables made from Unicode 13.0:
     *
     * <ul>
     *   <li>case, in full: {@code ß} is {@code ss}, {@code İ} and {@code ı} are {@code i}, {@code ς} is {@code σ};
     *   <li>width and other compatibility forms (NFKD): full-width, circled, mathematical, ligatures, superscripts;
     *   <li>marks that decorate letters in Latin, Greek, Cyrillic, Arabic, Hebrew and Syriac, and Arabic tatweel; vowel
     *       signs of other scripts and the voicing marks of kana tell words apart and stay;
     *   <li>strokes and ligatures that Unicode does not decompose: {@code ł} is {@code l}, {@code ø} is {@code o},
     *       {@code æ} is {@code ae};
     *   <li>what nobody sees: soft hyphens, zero-width, bidirectional and other format characters, variation selectors,
     *       control characters.
     * </ul>
     *
     * <p>Hangul syllables stay whole: text in conjoining jamo does not match them.
     */
    STANDARD;

    /**
     * Folds a text as the matcher sees it. Folding what is folded changes nothing.
     *
     * @param text any text, also ill-formed
     * @return the folded text, with a single space for each run of white space
     */
    public String apply(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        FoldedCursor cursor = new FoldedCursor(FoldTable.of(this), text, 0);
        while (cursor.next()) {
            folded.appendCodePoint(cursor.codePoint());
        }
        return folded.toString();
    }
}
