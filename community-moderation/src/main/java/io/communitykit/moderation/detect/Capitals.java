package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Letters;

/**
 * Counts capitals among the letters of a text that have both cases.
 *
 * @param capitals how many are capitals
 * @param letters how many letters have both cases
 */
public record Capitals(int capitals, int letters) {

    /**
     * Counts them in a text.
     *
     * @param text any text
     * @return the counts
     */
    public static Capitals of(String text) {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            boolean capital = Letters.isCapital(cp);
            capitals += capital ? 1 : 0;
            letters += capital || Letters.isSmall(cp) ? 1 : 0;
        }
        return new Capitals(capitals, letters);
    }

    /**
     * Adds the counts of another text.
     *
     * @param other the other counts
     * @return the sums
     */
    public Capitals plus(Capitals other) {
        return new Capitals(capitals + other.capitals, letters + other.letters);
    }

    /**
     * Tells the share of capitals.
     *
     * @return whole percents, rounded down; 0 if there is no letter
     */
    public int percent() {
        return letters == 0 ? 0 : (int) (100L * capitals / letters);
    }
}
