package io.communitykit.moderation.detect;

import io.communitykit.moderation.text.Domain;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds e-mail addresses: letters, digits and {@code ._%+-} before an {@code @}, a domain of two or more labels after
 * it. What leads to an address, such as {@code mailto:}, is no part of it.
 */
public final class EmailAddresses {

    /** The longest local part in characters, after RFC 5321, section 4.5.3.1.1. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_HOST = 253;

    private EmailAddresses() {}

    /**
     * Finds all addresses.
     *
     * @param text any text
     * @return their places, in the order of the text; they do not overlap
     */
    public static List<Place> find(String text) {
        List<Place> found = new ArrayList<>(0);
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && at - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && text.charAt(start) == '.') {
                start++;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_HOST && isHost(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (start < at && Domain.isDomain(text.substring(at + 1, end)) && !isNumber(text, end)) {
                found.add(new Place(start, end));
                from = end;
            }
        }
        return List.copyOf(found);
    }

    /** Tells whether the last label is a number: then it is no domain that mail goes to. */
    private static boolean isNumber(String text, int end) {
        char last = text.charAt(end - 1);
        return last >= '0' && last <= '9';
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) ? c < 0x80 : "._%+-".indexOf(c) >= 0;
    }

    private static boolean isHost(char c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || c == '.' || c == '-';
    }
}
