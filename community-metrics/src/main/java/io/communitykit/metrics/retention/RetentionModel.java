package io.communitykit.metrics.retention;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.metrics.audience.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says who is counted as having begun and as having come back; configuration.
 *
 * <pre>{@code
 * start: [{types: question.asked}]
 * returns: [{types: [question.asked, answer.posted, comment.posted]}]
 * period: week
 * periods: 8
 * }</pre>
 *
 * @param start what makes a member begin; empty for everything that makes a member active
 * @param returns what makes a member come back; empty for everything that makes a member active
 * @param period the stretch in which somebody begins and comes back
 * @param periods how many of them are looked at; the last one contains the instant of the question
 * @param firstTime whether a member begins once, in the period of the first start ever; otherwise in every period with
 *     a start
 * @param unbounded whether coming back later counts as well: in that period or any after it
 * @param minOccurrences how many activities in a period are a coming back
 */
public record RetentionModel(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@Valid ActivityFilter> start,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@Valid ActivityFilter> returns,

        @NotNull Period period,

        @JsonProperty(defaultValue = "8") @Positive @Max(RetentionModel.MAX_PERIODS)
        Integer periods,

        @JsonProperty(defaultValue = "false") boolean firstTime,
        @JsonProperty(defaultValue = "false") boolean unbounded,
        @JsonProperty(defaultValue = "1") @Positive Integer minOccurrences) {

    /** The most periods of one question. */
    public static final int MAX_PERIODS = 1000;

    private static final int PERIODS = 8;

    /** Copies the lists; what is left away is empty, or the default. */
    public RetentionModel(
            @Nullable List<ActivityFilter> start,
            @Nullable List<ActivityFilter> returns,
            Period period,
            @Nullable Integer periods,
            boolean firstTime,
            boolean unbounded,
            @Nullable Integer minOccurrences) {
        this.start = List.copyOf(Objects.requireNonNullElse(start, List.of()));
        this.returns = List.copyOf(Objects.requireNonNullElse(returns, List.of()));
        this.period = period;
        this.periods = Objects.requireNonNullElse(periods, PERIODS);
        this.firstTime = firstTime;
        this.unbounded = unbounded;
        this.minOccurrences = Objects.requireNonNullElse(minOccurrences, 1);
    }

    /**
     * Looks at recurring retention of whoever is active.
     *
     * @param period the stretch
     * @param periods how many
     * @return the question
     */
    public static RetentionModel of(Period period, int periods) {
        return new RetentionModel(List.of(), List.of(), period, periods, false, false, 1);
    }
}
