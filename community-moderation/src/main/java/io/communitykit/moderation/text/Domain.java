package io.communitykit.moderation.text;

import java.net.IDN;
import java.util.Locale;

/**
 * Names an Internet domain. Two spellings of one domain are equal: case, international letters or their ASCII form, a
 * final dot.
 *
 * @param name the domain in lower case ASCII, such as {@code example.com} or {@code xn--bcher-kva.example}
 */
public record Domain(String name) implements Comparable<Domain> {

    private static final int MAX_LENGTH = 253;

    /**
     * Brings the name into its one form.
     *
     * @throws IllegalArgumentException if it is no domain of two or more labels, and no IPv4 address
     */
    public Domain {
        String given = name;
        String trimmed = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            name = trimmed.length() > MAX_LENGTH
                    ? ""
                    : IDN.toASCII(trimmed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncodable) {
            name = "";
        }
        if (!isWellFormed(name)) {
            throw new IllegalArgumentException(
                    "domain was '" + given + "' but it must be a name such as 'example.com', without scheme and path");
        }
    }

    private static boolean isWellFormed(String name) {
        boolean dotted = false;
        int label = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (label == 0 || name.charAt(i - 1) == '-') {
                    return false;
                }
                dotted = true;
                label = 0;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && label > 0)) {
                label++;
            } else {
                return false;
            }
        }
        return dotted && label > 0 && !name.endsWith("-") && name.length() <= MAX_LENGTH;
    }

    /**
     * Tells whether a text names a domain.
     *
     * @param text the text
     * @return false if the constructor would refuse it
     */
    public static boolean isDomain(String text) {
        try {
            return !new Domain(text).name().isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /**
     * Tells whether another domain is this one or lies below it.
     *
     * @param other the other domain
     * @return true for {@code shop.example.com} if this is {@code example.com}, and for itself
     */
    public boolean covers(Domain other) {
        int border = other.name.length() - name.length() - 1;
        return other.name.endsWith(name) && (border < 0 || other.name.charAt(border) == '.');
    }

    @Override
    public int compareTo(Domain other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
