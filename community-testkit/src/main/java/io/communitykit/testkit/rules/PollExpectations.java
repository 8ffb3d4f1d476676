package io.communitykit.testkit.rules;

import io.communitykit.poll.PollState;
import io.communitykit.poll.ballot.VoteResult;
import io.communitykit.poll.result.PollResult;
import io.communitykit.poll.result.View;
import io.communitykit.poll.tally.Rational;
import io.communitykit.poll.tally.Tie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Says what must come of a poll; to be imported statically. */
public final class PollExpectations {

    private PollExpectations() {}

    /**
     * Expects what becomes of each vote of the last step.
     *
     * @param kinds the kinds of {@link VoteResult} as cases write them: {@code accepted}, {@code changed},
     *     {@code withdrawn}, {@code closed}, {@code not-yet-open}, {@code not-eligible}, {@code invalid-ballot} and so
     *     on
     * @return the expectation
     */
    public static Expectation<PollOutcome> answers(String... kinds) {
        List<String> expected = List.of(kinds);
        return outcome -> new Comparison(
                "answers",
                expected.toString(),
                outcome.answers().stream().map(PollExpectations::kind).toList().toString());
    }

    private static String kind(VoteResult answer) {
        return hyphened(answer.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
    }

    /**
     * Expects the poll to stand somewhere.
     *
     * @param phase where
     * @return the expectation
     */
    public static Expectation<PollOutcome> phase(PollState.Phase phase) {
        return outcome -> new Comparison(
                "phase",
                hyphened(phase.name()),
                hyphened(outcome.status().phase().name()));
    }

    /**
     * Expects so many ballots.
     *
     * @param number how many count, blank ones included
     * @return the expectation
     */
    public static Expectation<PollOutcome> ballots(long number) {
        return shown("ballots", Long.toString(number), result -> result.tally().papers());
    }

    /**
     * Expects an option to have so many whole votes.
     *
     * @param option the option
     * @param number how many
     * @return the expectation
     */
    public static Expectation<PollOutcome> votes(String option, long number) {
        return votes(option, BigDecimal.valueOf(number));
    }

    /**
     * Expects an option to have so many votes, where they are weighed or split.
     *
     * @param option the option
     * @param number how many
     * @return the expectation
     */
    public static Expectation<PollOutcome> votes(String option, BigDecimal number) {
        return shown(
                "votes for " + option,
                Rational.of(number).toString(),
                result -> result.options().stream()
                        .filter(line -> line.option().equals(option))
                        .map(line -> line.votes().toString())
                        .findFirst()
                        .orElse("no such option; there are "
                                + result.options().stream()
                                        .map(PollResult.OptionVotes::option)
                                        .toList()));
    }

    /**
     * Expects exactly these winners.
     *
     * @param options the options, best first; those that are level in the order of the poll
     * @return the expectation
     */
    public static Expectation<PollOutcome> winners(String... options) {
        return shown(
                "winners", List.of(options).toString(), result -> result.tally().winners());
    }

    /**
     * Expects exactly this to be decided: the winners, if everything is met that the poll demands.
     *
     * @param options the options, best first; none if nothing is decided
     * @return the expectation
     */
    public static Expectation<PollOutcome> decided(String... options) {
        return shown("decided", List.of(options).toString(), PollResult::chosen);
    }

    /**
     * Expects a tie for the last place among the winners.
     *
     * @param options who is level, in the order of the poll; none if there must be no tie
     * @return the expectation
     */
    public static Expectation<PollOutcome> tie(String... options) {
        return shown(
                "tie",
                List.of(options).toString(),
                result -> result.tally().standingTie().map(Tie::candidates).orElse(List.of()));
    }

    private static Expectation<PollOutcome> shown(String what, String expected, Function<PollResult, Object> figure) {
        return outcome -> new Comparison(what, expected, text(outcome.result(), figure));
    }

    private static String text(View<PollResult> view, Function<PollResult, Object> figure) {
        if (view instanceof View.Hidden<PollResult> hidden) {
            return "hidden: " + hyphened(hidden.because().name());
        }
        return figure.apply(view.toOptional().orElseThrow()).toString();
    }

    private static String hyphened(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
