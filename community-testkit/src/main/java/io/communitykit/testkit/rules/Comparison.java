package io.communitykit.testkit.rules;

/**
 * Holds one line of a failure's table: what was looked at, what it had to be, what it was. Immutable.
 *
 * @param what names it, such as {@code points of ania in reputation}
 * @param expected what it had to be, as text
 * @param actual what it was, as text
 */
public record Comparison(String what, String expected, String actual) {

    /**
     * Tells whether the expectation came true.
     *
     * @return true if both texts are equal
     */
    public boolean holds() {
        return expected.equals(actual);
    }
}
