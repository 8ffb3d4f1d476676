package io.communitykit.testkit.rules;

import io.communitykit.moderation.policy.Verdict;
import java.util.List;
import java.util.Locale;

/** Says what must come of a review; to be imported statically. */
public final class ModerationExpectations {

    private ModerationExpectations() {}

    /**
     * Expects a verdict.
     *
     * @param verdict the verdict
     * @return the expectation
     */
    public static Expectation<Reviewed> verdict(Verdict verdict) {
        return reviewed -> new Comparison(
                "verdict", text(verdict), text(reviewed.decision().verdict()));
    }

    private static String text(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Expects exactly these rules to fire.
     *
     * @param names their names, by priority, then by name; none if no rule may fire
     * @return the expectation
     */
    public static Expectation<Reviewed> rules(String... names) {
        List<String> expected = List.of(names);
        return reviewed ->
                new Comparison("rules", expected.toString(), reviewed.rules().toString());
    }

    /**
     * Expects exactly these rules to be undecided, because a fact is missing.
     *
     * @param names their names, by priority, then by name; none if every rule must be decided
     * @return the expectation
     */
    public static Expectation<Reviewed> undecided(String... names) {
        List<String> expected = List.of(names);
        return reviewed -> new Comparison(
                "undecided", expected.toString(), reviewed.undecided().toString());
    }

    /**
     * Expects the rules to point at exactly these passages.
     *
     * @param passages the passages as the texts write them, in the order in which the rules find them, each once
     * @return the expectation
     */
    public static Expectation<Reviewed> found(String... passages) {
        List<String> expected = List.of(passages);
        return reviewed ->
                new Comparison("found", expected.toString(), reviewed.found().toString());
    }
}
