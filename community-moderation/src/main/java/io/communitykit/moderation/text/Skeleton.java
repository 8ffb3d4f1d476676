package io.communitykit.moderation.text;

/**
 * Brings a name into the form that it shares with all names that look like it: folded, letters of other alphabets and
 * digits written as the letters of ASCII they look like, and pairs of letters as the one that they look like. After
 * Unicode Technical Standard 39, section 4, with the looks that deceivers rely on in names of domains.
 */
public final class Skeleton {

    private Skeleton() {}

    /**
     * Brings a name into that form.
     *
     * @param name a name, such as that of a domain
     * @return its form; two names look alike if theirs are equal
     */
    public static String of(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        LookAlikes alike = LookAlikes.pinned();
        Fold.STANDARD.apply(name).codePoints().forEach(cp -> {
            int[] letters = cp >= 0x80 ? alike.of(cp, false) : new int[0];
            skeleton.appendCodePoint(letters.length > 0 ? letters[0] : plain(cp));
        });
        return skeleton.toString().replace("rn", "m").replace("vv", "w").replace("cl", "d");
    }

    private static int plain(int cp) {
        return switch (cp) {
            case '0' -> 'o';
            case '1', 'i', '|' -> 'l';
            case '3' -> 'e';
            case '5' -> 's';
            default -> cp;
        };
    }
}
