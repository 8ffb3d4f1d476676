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
     * Expects exactly these rules to be true without effect, because they are being tried or have reached their cap.
     *
     * @param names their names, by priority, then by name; none if there is no such rule
     * @return the expectation
     */
    public static Expectation<Reviewed> shadow(String... names) {
        List<String> expected = List.of(names);
        return reviewed ->
                new Comparison("shadow", expected.toString(), reviewed.shadow().toString());
    }

    /**
     * Expects exactly these actions.
     *
     * @param keys their keys, such as {@code mute}, in the order of the rules; none if nothing is to be done
     * @return the expectation
     */
    public static Expectation<Reviewed> actions(String... keys) {
        List<String> expected = List.of(keys);
        return reviewed -> new Comparison(
                "actions", expected.toString(), reviewed.actions().toString());
    }

    /**
     * Expects exactly these clauses of the guidelines to be enforced.
     *
     * @param numbers their numbers, each once, in the order of the rules that decided
     * @return the expectation
     */
    public static Expectation<Reviewed> clauses(String... numbers) {
        List<String> expected = List.of(numbers);
        return reviewed -> new Comparison(
                "clauses", expected.toString(), reviewed.clauses().toString());
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
