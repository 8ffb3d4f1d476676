package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.ActivityType;
import io.communitykit.activity.AttributeTest;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.Extension;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says what must come true for a badge; configuration.
 *
 * <p>For a badge {@link Once#SUBJECT once per subject}, activities are counted for each subject; those about nothing do
 * not count. For a badge {@link Once#MEMBER once per member}, activities are counted for each member, and a score comes
 * true for the member whom the badge's {@code to} names in the activity by which a subject first reaches the number.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Criterion.First.class, name = "first"),
    @JsonSubTypes.Type(value = Criterion.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Criterion.ScoreReaches.class, name = "score"),
    @JsonSubTypes.Type(value = Criterion.AllOf.class, name = "allOf"),
    @JsonSubTypes.Type(value = Pattern.Streak.class, name = "streak"),
    @JsonSubTypes.Type(value = Pattern.InPeriod.class, name = "inPeriod"),
    @JsonSubTypes.Type(value = Pattern.Periods.class, name = "periods"),
    @JsonSubTypes.Type(value = Pattern.Matches.class, name = "matches")
})
public sealed interface Criterion
        permits Criterion.First, Criterion.Count, Criterion.ScoreReaches, Criterion.AllOf, Criterion.Custom, Pattern {

    /**
     * Comes true at the first activity of a kind.
     *
     * @param of which activities
     */
    record First(@JsonValue @Valid ActivityFilter of) implements Criterion {

        /** Takes the filter. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public First {}
    }

    /**
     * Comes true when activities of a kind have reached a number.
     *
     * @param of which activities
     * @param reaches the number, positive
     */
    record Count(
            @Valid ActivityFilter of,
            @Positive @Max(Amount.LARGEST) long reaches) implements Criterion {}

    /**
     * Comes true when the score of a subject has reached a number: by an activity of that score which passes the tests
     * and after which the score is at least that.
     *
     * @param of the name of the score
     * @param reaches the number, positive
     * @param where tests of that activity's attributes, by name; all must hold
     */
    record ScoreReaches(
            @NotBlank String of,
            @Positive @Max(Amount.LARGEST) long reaches,
            Map<String, @Valid AttributeTest> where) implements Criterion, SelfChecking {

        /** Copies the tests; what is left away is empty. */
        public ScoreReaches {
            where = Names.copy(where);
        }

        @Override
        public void check(ConfigCheck check) {
            check.enclosing(RewardsProgram.class)
                    .ifPresent(
                            program -> check.dangling("of", of, program.scores().keySet()));
        }
    }

    /**
     * Comes true when all parts have, in whatever order.
     *
     * @param all the parts, none of them itself a combination or a pattern
     */
    record AllOf(@JsonValue @NotEmpty List<@Valid Criterion> all) implements Criterion, SelfChecking {

        /**
         * Copies the list.
         *
         * @param all the parts
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AllOf {
            all = List.copyOf(Objects.requireNonNullElse(all, List.of()));
        }

        @Override
        public void check(ConfigCheck check) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof AllOf) {
                    check.reject("[" + i + "]", "allOf", "{criterion.nested}");
                } else if (all.get(i) instanceof Pattern) {
                    check.reject("[" + i + "]", "pattern", "{pattern.nested}");
                }
            }
        }
    }

    /**
     * Leaves it to the host: comes true at the first activity that passes the host's test.
     *
     * @param extension what a host registered with the reader
     */
    record Custom(Extension<Sign> extension) implements Criterion {}

    /** Recognizes activities; what a host's extension is compiled to. Pure and thread-safe. */
    interface Sign {

        /**
         * Tells which types of activity it has to look at.
         *
         * @return the types, always the same
         */
        List<ActivityType> types();

        /**
         * Tells whether an activity is what it looks for, from nothing else.
         *
         * @param activity an activity of one of the types
         * @return true if it is
         */
        boolean isSeenIn(Activity activity);
    }
}
