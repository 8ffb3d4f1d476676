package io.communitykit;

import java.util.Objects;

/** States once what a key may be, so that every storage can hold every key. */
public final class Keys {

    /** The longest key in UTF-16 characters. */
    public static final int MAX_LENGTH = 255;

    private Keys() {}

    /**
     * Refuses what is no key.
     *
     * @param name what the key is called in the message
     * @param value the key
     * @return the same key
     * @throws IllegalArgumentException if the key is blank, longer than {@value #MAX_LENGTH} characters, or holds NUL
     *     or an unpaired surrogate, which some databases cannot store
     */
    public static String check(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " was '" + value + "' but it must not be blank");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    name + " had " + value.length() + " characters but it must have at most " + MAX_LENGTH);
        }
        checkStorable(name, value);
        return value;
    }

    /**
     * Refuses text that some databases cannot store.
     *
     * @param name what the text is called in the message
     * @param text the text; may be empty
     * @return the same text
     * @throws IllegalArgumentException if the text holds NUL or an unpaired surrogate
     */
    public static String checkStorable(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException(name + " held NUL at index " + i + " but text must be free of it");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw new IllegalArgumentException(name + " held an unpaired surrogate at index " + i
                            + " but text must be well-formed UTF-16");
                }
            }
        }
        return text;
    }

    /**
     * Compares two keys by code points, which is also the order of their UTF-8 bytes: databases with a binary collation
     * agree.
     *
     * @param left one key
     * @param right the other
     * @return negative, zero or positive as {@link Comparable} demands
     */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean astral = Character.isSurrogate(a);
                return astral == Character.isSurrogate(b) ? Character.compare(a, b) : astral ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
