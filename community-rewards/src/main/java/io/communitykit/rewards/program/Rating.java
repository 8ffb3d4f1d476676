package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.activity.AttributeTest;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rates members by what was last said of them; configuration. At each activity the grades are tried from the first to
 * the last; the first that passes is the member's. If none passes, the member keeps the grade.
 *
 * <pre>{@code
 * skill: {of: {types: player.rated}, to: actor, start: 1, grades: [{grade: 2, where: {average: {atLeast: 65}}}], pays: {karma: 10}}
 * }</pre>
 *
 * @param of which activities
 * @param to who is rated
 * @param start the grade that everybody begins with; 0 if left away
 * @param grades the grades, in the order in which they are tried
 * @param pays what each step up pays and each step down takes, by kind of points; caps and floors do not bind it
 */
public record Rating(
        @Valid ActivityFilter of,
        Beneficiary to,

        @JsonProperty(defaultValue = "0") @Min(-Rating.HIGHEST) @Max(Rating.HIGHEST)
        long start,

        @NotEmpty List<@Valid Grade> grades,
        Map<String, @Min(-Amount.LARGEST) @Max(Amount.LARGEST) Long> pays)
        implements SelfChecking {

    /** The highest grade, and the negative of the lowest. */
    public static final long HIGHEST = 1000;

    /** Copies the parts; what is left away is empty. */
    public Rating(
            ActivityFilter of,
            Beneficiary to,
            @JsonProperty(defaultValue = "0") long start,
            @Nullable List<Grade> grades,
            @Nullable Map<String, Long> pays) {
        this.of = of;
        this.to = to;
        this.start = start;
        this.grades = List.copyOf(Objects.requireNonNullElse(grades, List.of()));
        this.pays = Names.copy(pays);
    }

    @Override
    public void check(ConfigCheck check) {
        Badge.checkPays(check, pays);
    }

    /**
     * Is one grade.
     *
     * @param grade the number
     * @param where tests by name of attribute; all must hold; none for every activity
     */
    public record Grade(
            @Min(-Rating.HIGHEST) @Max(Rating.HIGHEST) long grade, Map<String, @Valid AttributeTest> where) {

        /** Copies the map. */
        public Grade(long grade, @Nullable Map<String, AttributeTest> where) {
            this.grade = grade;
            this.where = Names.copy(where);
        }
    }
}
