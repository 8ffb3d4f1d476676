package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.AttributeTest;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.PositiveDuration;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a pattern in what a member does, in tiers; configuration. A badge of a pattern is earned tier by tier:
 * {@link Once#MEMBER} lets each tier be earned once by a member, {@link Once#ACTIVITY} as often as the pattern comes
 * true. It is a pure function of the member's standing activities in event time.
 *
 * <pre>{@code
 * streak: {of: {types: question.voted}, holds: {value: {atLeast: 50}}, tiers: [{name: warm, reaches: 3}]}
 * inPeriod: {of: {types: reputation.changed}, amount: {attribute: {name: value}}, per: day, tiers: [{name: big, reaches: 100}]}
 * periods: {of: {types: question.asked}, per: day, gaps: true, tiers: [{name: curious, reaches: 5}]}
 * matches: {of: {types: question.scored}, tiers: [{name: gold, where: {value: {atLeast: 85}}}]}
 * }</pre>
 */
public sealed interface Pattern extends Criterion {

    /** The most tiers of one badge. */
    int MAX_TIERS = 60;

    /** The longest streak within a time, whose moments must be remembered one by one. */
    long MAX_TIMED = 1000;

    /**
     * Tells which activities it speaks of.
     *
     * @return the filter
     */
    ActivityFilter of();

    /**
     * Names the tiers.
     *
     * @return the tiers, from the first to the last
     */
    List<? extends Tier> tiers();

    /**
     * Comes true when so many activities in a row have passed a test. After the highest tier the count begins anew.
     *
     * <p>Within a time, what is too old for the first of the others falls out at the front, and what a tier was awarded
     * for counts for no other streak. Both ends belong to the time.
     *
     * @param of which activities
     * @param holds tests by name of attribute that an activity must pass to go on with the streak
     * @param gaps whether activities that do not pass are passed over; if not, they break the streak
     * @param within the time from the first to the last; any if left away
     * @param tiers how many it takes, ascending
     */
    record Streak(
            @Valid ActivityFilter of,
            Map<String, @Valid AttributeTest> holds,

            @JsonProperty(defaultValue = "false") boolean gaps,

            @PositiveDuration @Nullable Duration within,
            @NotEmpty @Size(max = MAX_TIERS) List<@Valid CountedTier> tiers)
            implements Pattern, SelfChecking {

        /**
         * Copies the parts; what is left away is empty.
         *
         * @param of which activities
         * @param holds tests that an activity must pass; null for none
         * @param gaps whether what falls short is passed over
         * @param within the time from the first to the last; null for any
         * @param tiers the tiers
         */
        public Streak(
                ActivityFilter of,
                @Nullable Map<String, AttributeTest> holds,
                @JsonProperty(defaultValue = "false") boolean gaps,
                @Nullable Duration within,
                @Nullable List<CountedTier> tiers) {
            this.of = of;
            this.holds = Names.copy(holds);
            this.gaps = gaps;
            this.within = within;
            this.tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }

        @Override
        public void check(ConfigCheck check) {
            CountedTier.checkAscending(check, tiers);
            for (int i = 0; within != null && i < tiers.size(); i++) {
                if (tiers.get(i).reaches() > MAX_TIMED) {
                    check.reject(
                            "tiers[" + i + "].reaches", tiers.get(i).reaches(), "{pattern.timed}", "most", MAX_TIMED);
                }
            }
        }
    }

    /**
     * Comes true when a sum over one period first reaches a number; each tier once in a period.
     *
     * @param of which activities
     * @param amount how much each adds; 1 if left away, so that activities are counted
     * @param per the period by the calendar of the program's zone
     * @param every in place of the calendar: how long a period is, the first beginning at 1970-01-01T00:00Z
     * @param tiers the sums it takes, ascending
     */
    record InPeriod(
            @Valid ActivityFilter of,

            @JsonProperty(defaultValue = "{\"fixed\": 1}") @Valid
            Amount amount,

            @Nullable CapPeriod per,
            @PositiveDuration @Nullable Duration every,
            @NotEmpty @Size(max = MAX_TIERS) List<@Valid CountedTier> tiers)
            implements Pattern, SelfChecking {

        /**
         * Copies the parts and puts the amount in that was left away.
         *
         * @param of which activities
         * @param amount how much each adds; null for 1
         * @param per the period of the calendar; null if it is a length
         * @param every how long a period is; null if it is one of the calendar
         * @param tiers the tiers
         */
        public InPeriod(
                ActivityFilter of,
                @JsonProperty(defaultValue = "{\"fixed\": 1}") @Nullable Amount amount,
                @Nullable CapPeriod per,
                @Nullable Duration every,
                @Nullable List<CountedTier> tiers) {
            this.of = of;
            this.amount = Objects.requireNonNullElse(amount, Amount.fixed(1));
            this.per = per;
            this.every = every;
            this.tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }

        @Override
        public void check(ConfigCheck check) {
            CountedTier.checkAscending(check, tiers);
            checkPeriod(check, per, every);
        }
    }

    /**
     * Comes true when so many periods have each reached a sum. Without gaps they must follow one another, and after the
     * highest tier the count begins anew; with gaps they are counted on and each tier is earned once.
     *
     * @param of which activities
     * @param amount how much each adds; 1 if left away, so that activities are counted
     * @param per the period by the calendar of the program's zone
     * @param every in place of the calendar: how long a period is, the first beginning at 1970-01-01T00:00Z
     * @param needs the sum that a period must first reach; 1 if left away
     * @param gaps whether periods that fall short are passed over; if not, they break the streak
     * @param tiers how many periods it takes, ascending
     */
    record Periods(
            @Valid ActivityFilter of,

            @JsonProperty(defaultValue = "{\"fixed\": 1}") @Valid
            Amount amount,

            @Nullable CapPeriod per,
            @PositiveDuration @Nullable Duration every,

            @JsonProperty(defaultValue = "1") @Min(1) @Max(Amount.LARGEST)
            Long needs,

            @JsonProperty(defaultValue = "false") boolean gaps,

            @NotEmpty @Size(max = MAX_TIERS) List<@Valid CountedTier> tiers)
            implements Pattern, SelfChecking {

        /**
         * Copies the parts and puts in what was left away.
         *
         * @param of which activities
         * @param amount how much each adds; null for 1
         * @param per the period of the calendar; null if it is a length
         * @param every how long a period is; null if it is one of the calendar
         * @param needs the sum that a period must reach; null for 1
         * @param gaps whether what falls short is passed over
         * @param tiers the tiers
         */
        public Periods(
                ActivityFilter of,
                @JsonProperty(defaultValue = "{\"fixed\": 1}") @Nullable Amount amount,
                @Nullable CapPeriod per,
                @Nullable Duration every,
                @JsonProperty(defaultValue = "1") @Nullable Long needs,
                @JsonProperty(defaultValue = "false") boolean gaps,
                @Nullable List<CountedTier> tiers) {
            this.of = of;
            this.amount = Objects.requireNonNullElse(amount, Amount.fixed(1));
            this.per = per;
            this.every = every;
            this.needs = Objects.requireNonNullElse(needs, 1L);
            this.gaps = gaps;
            this.tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }

        @Override
        public void check(ConfigCheck check) {
            CountedTier.checkAscending(check, tiers);
            checkPeriod(check, per, every);
        }
    }

    /**
     * Comes true at each activity that passes the tests of a tier. The tiers are tried from the first to the last; the
     * first that passes is earned, and no other.
     *
     * @param of which activities
     * @param tiers what an activity must pass, in the order in which they are tried
     */
    record Matches(
            @Valid ActivityFilter of,
            @NotEmpty @Size(max = MAX_TIERS) List<@Valid TestedTier> tiers) implements Pattern, SelfChecking {

        /**
         * Copies the list.
         *
         * @param of which activities
         * @param tiers the tiers
         */
        public Matches(ActivityFilter of, @Nullable List<TestedTier> tiers) {
            this.of = of;
            this.tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }

        @Override
        public void check(ConfigCheck check) {
            Names.checkTiers(check, tiers);
        }
    }

    /**
     * Is one step of a pattern that is counted.
     *
     * @param name its name
     * @param reaches the number it takes
     * @param pays what is paid when it is earned, by kind of points; caps and floors do not bind it
     */
    record CountedTier(
            @Size(min = 1, max = RewardsProgram.MAX_NAME) String name,
            @Positive @Max(Amount.LARGEST) long reaches,
            Map<String, @Min(-Amount.LARGEST) @Max(Amount.LARGEST) Long> pays)
            implements Tier, SelfChecking {

        /**
         * Copies the map.
         *
         * @param name its name
         * @param reaches the number it takes
         * @param pays what is paid; null for nothing
         */
        public CountedTier(String name, long reaches, @Nullable Map<String, Long> pays) {
            this.name = name;
            this.reaches = reaches;
            this.pays = Names.copy(pays);
        }

        @Override
        public void check(ConfigCheck check) {
            Badge.checkPays(check, pays);
        }

        private static void checkAscending(ConfigCheck check, List<CountedTier> tiers) {
            Names.checkTiers(check, tiers);
            for (int i = 1; i < tiers.size(); i++) {
                if (tiers.get(i).reaches() <= tiers.get(i - 1).reaches()) {
                    check.reject(
                            "tiers[" + i + "].reaches",
                            tiers.get(i).reaches(),
                            "{pattern.ascending}",
                            "before",
                            tiers.get(i - 1).reaches());
                }
            }
        }
    }

    /**
     * Is one step of a pattern that tests single activities.
     *
     * @param name its name
     * @param where tests by name of attribute; all must hold; none for every activity
     * @param pays what is paid when it is earned, by kind of points; caps and floors do not bind it
     */
    record TestedTier(
            @Size(min = 1, max = RewardsProgram.MAX_NAME) String name,
            Map<String, @Valid AttributeTest> where,
            Map<String, @Min(-Amount.LARGEST) @Max(Amount.LARGEST) Long> pays)
            implements Tier, SelfChecking {

        /**
         * Copies the maps.
         *
         * @param name its name
         * @param where tests; null for every activity
         * @param pays what is paid; null for nothing
         */
        public TestedTier(String name, @Nullable Map<String, AttributeTest> where, @Nullable Map<String, Long> pays) {
            this.name = name;
            this.where = Names.copy(where);
            this.pays = Names.copy(pays);
        }

        @Override
        public void check(ConfigCheck check) {
            Badge.checkPays(check, pays);
        }
    }

    private static void checkPeriod(ConfigCheck check, @Nullable CapPeriod per, @Nullable Duration every) {
        if (per == null && every == null) {
            check.missing("per", "{pattern.period}");
        } else if (per != null && every != null) {
            check.reject("every", every, "{pattern.onePeriod}");
        }
    }
}
