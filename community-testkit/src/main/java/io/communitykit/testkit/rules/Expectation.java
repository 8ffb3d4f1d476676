package io.communitykit.testkit.rules;

/**
 * Says what must have come out. Pure: asking twice gives the same.
 *
 * @param <O> what came out
 */
@FunctionalInterface
public interface Expectation<O> {

    /**
     * Compares.
     *
     * @param outcome what came out
     * @return what was expected beside what was found
     */
    Comparison compare(O outcome);
}
