package io.communitykit.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names what happened, in the past tense: {@code question.asked}, {@code post.upvoted}. The set is open; a host adds
 * its own without code. Those that the library knows are constants of {@link ActivityTypes}.
 *
 * @param name two or more dotted parts of lower case letters, digits and hyphens, such as {@code gathering.attended};
 *     at most 100 characters
 */
public record ActivityType(@JsonValue String name) implements Comparable<ActivityType> {

    private static final int MAX_LENGTH = 100;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not of the stated form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityType {
        if (!isWellFormed(name)) {
            throw new IllegalArgumentException("activity type was '" + name
                    + "' but it must be dotted lower case words such as 'question.asked', at most " + MAX_LENGTH
                    + " characters");
        }
    }

    private static boolean isWellFormed(String name) {
        boolean dotted = false;
        boolean partOpen = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (!partOpen) {
                    return false;
                }
                dotted = true;
                partOpen = false;
            } else if ((c >= 'a' && c <= 'z') || (partOpen && ((c >= '0' && c <= '9') || c == '-'))) {
                partOpen = true;
            } else {
                return false;
            }
        }
        return dotted && partOpen && name.length() <= MAX_LENGTH;
    }

    @Override
    public int compareTo(ActivityType other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
