package io.communitykit.poll.tally;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.communitykit.Keys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what stands on a ballot paper: options chosen, ranked or scored. Immutable; equal papers lie in one pile. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "choice", value = Paper.Choice.class),
    @JsonSubTypes.Type(name = "ranking", value = Paper.Ranking.class),
    @JsonSubTypes.Type(name = "scores", value = Paper.Scores.class)
})
public sealed interface Paper {

    /**
     * Chooses options.
     *
     * @param options the options
     * @return the paper
     * @throws IllegalArgumentException if an option stands twice
     */
    static Paper choice(String... options) {
        return new Choice(List.of(options));
    }

    /**
     * Ranks options one by one.
     *
     * @param options the options, best first
     * @return the paper
     * @throws IllegalArgumentException if an option stands twice
     */
    static Paper ranking(String... options) {
        List<List<String>> places = new ArrayList<>();
        for (String option : options) {
            places.add(List.of(option));
        }
        return new Ranking(places);
    }

    /**
     * Tells which options are named.
     *
     * @return the options; unmodifiable
     */
    List<String> named();

    /**
     * Names the options that the voter wants, all alike.
     *
     * @param options the options; kept in the order of code points; empty for a blank paper
     */
    record Choice(List<String> options) implements Paper {

        /**
         * Puts the options in order.
         *
         * @throws IllegalArgumentException if an option stands twice
         */
        public Choice {
            options = options.stream().sorted(Keys::compare).toList();
            checkOnce(options);
        }

        @Override
        public List<String> named() {
            return options;
        }
    }

    /**
     * Ranks options; what is not named is unranked, and the rule says what that means.
     *
     * @param places the options, best place first; more than one at a place are ranked equal; an empty place is a rank
     *     that was skipped
     */
    record Ranking(List<List<String>> places) implements Paper {

        /**
         * Puts the options of each place in order.
         *
         * @throws IllegalArgumentException if an option stands twice
         */
        public Ranking {
            places = places.stream()
                    .map(place -> place.stream().sorted(Keys::compare).toList())
                    .toList();
            checkOnce(places.stream().flatMap(List::stream).toList());
        }

        @Override
        public List<String> named() {
            return places.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * Scores options; what is not named has no score, and the rule says what that means.
     *
     * @param scores score by option, in the order of code points
     */
    record Scores(Map<String, BigDecimal> scores) implements Paper {

        /** Copies the scores in order, without trailing zeros. */
        public Scores {
            Map<String, BigDecimal> sorted = new TreeMap<>(Keys::compare);
            scores.forEach((option, score) ->
                    sorted.put(option, score.signum() == 0 ? BigDecimal.ZERO : score.stripTrailingZeros()));
            scores = Collections.unmodifiableMap(sorted);
        }

        @Override
        public List<String> named() {
            return List.copyOf(scores.keySet());
        }
    }

    private static void checkOnce(List<String> options) {
        Set<String> seen = new TreeSet<>();
        for (String option : options) {
            if (!seen.add(option)) {
                throw new IllegalArgumentException("option '" + option + "' stood twice but a paper may name it once");
            }
        }
    }
}
