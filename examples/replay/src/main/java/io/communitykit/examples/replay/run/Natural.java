package io.communitykit.examples.replay.run;

import io.communitykit.Keys;
import io.communitykit.MemberId;
import io.communitykit.Subject;
import java.util.Comparator;

/** Orders keys as people do: numbers by their value and before everything else, the rest by code points. */
public final class Natural {

    /** Orders members. */
    public static final Comparator<MemberId> MEMBERS = (left, right) -> compare(left.value(), right.value());

    /** Orders subjects by kind, then by id. */
    public static final Comparator<Subject> SUBJECTS = (left, right) -> {
        int byKind = Keys.compare(left.kind(), right.kind());
        return byKind != 0 ? byKind : compare(left.id(), right.id());
    };

    private Natural() {}

    /**
     * Compares two keys.
     *
     * @param left one key
     * @param right the other
     * @return negative, zero or positive
     */
    static int compare(String left, String right) {
        boolean number = isNumber(left);
        if (number != isNumber(right)) {
            return number ? -1 : 1;
        }
        if (number && left.length() != right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        return Keys.compare(left, right);
    }

    private static boolean isNumber(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return key.length() == 1 || key.charAt(0) != '0';
    }
}
