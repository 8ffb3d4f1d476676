package io.communitykit.moderation.policy;

/**
 * Holds one of three truth values. What is not known is {@link #UNKNOWN} and stays so unless the rest decides, after
 * Kleene's strong logic (Introduction to Metamathematics, 1952, section 64).
 */
public enum Truth {

    /** It does not hold. */
    FALSE,

    /** Nobody knows. */
    UNKNOWN,

    /** It holds. */
    TRUE;

    /**
     * Lifts a value of two-valued logic.
     *
     * @param value the value
     * @return true or false
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * Joins two values: false if one is, else unknown if one is.
     *
     * @param other the other value
     * @return the lesser of both
     */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Joins two values: true if one is, else unknown if one is.
     *
     * @param other the other value
     * @return the greater of both
     */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Turns the value round; what is unknown stays so.
     *
     * @return the opposite
     */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }
}
