package io.communitykit.config;

import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
final class Suggestion {

    private static final int LONGEST = 64;

    private Suggestion() {}

    /**
     * Returns the nearest name, the first of several: the one with the fewest letters inserted, left out, exchanged or
     * swapped with their neighbor, not counting case, {@code -} and {@code _}; at most a third of the letters may
     * differ.
     */
    static Optional<String> nearest(String word, Iterable<String> known) {
        String given = letters(word);
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            String letters = letters(name);
            int allowed = Math.max(1, Math.max(given.length(), letters.length()) / 3);
            if (letters.length() > LONGEST || Math.abs(letters.length() - given.length()) > allowed) {
                continue;
            }
            int distance = distance(given, letters);
            boolean alike = distance == 0 || distance < Math.max(given.length(), letters.length());
            if (alike && distance <= allowed && distance < least) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String letters(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int exchange = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + exchange);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
