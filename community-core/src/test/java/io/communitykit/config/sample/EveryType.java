package io.communitykit.config.sample;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.MemberId;
import io.communitykit.config.PositiveDuration;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with a component of every type that a configuration may have, none of them required. */
public record EveryType(
        @Nullable String text,
        @Nullable @Max(100) Integer count,
        @JsonProperty(defaultValue = "0") long total,
        @JsonProperty(defaultValue = "false") boolean enabled,
        @Nullable @DecimalMin("0.5") BigDecimal weight,
        @Nullable @PositiveDuration Duration pause,
        @Nullable Period period,
        @Nullable Instant since,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        @Nullable Locale language,
        @Nullable URI link,
        @Nullable DayOfWeek weekday,
        @Nullable Medium medium,
        @Nullable MemberId owner,
        @Nullable @Pattern(regexp = "[a-z]+") String slug,
        List<@Positive Integer> scores,
        @Size(max = 2) Set<String> tags,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> names,

        Map<String, @PositiveOrZero Long> points,
        Map<DayOfWeek, LocalTime> hours,
        Map<MemberId, String> roles,
        Optional<@PositiveDuration Duration> grace,
        @Nullable EveryType inner) {

    /** How members meet. */
    public enum Medium {
        FORUM,
        IN_PERSON
    }
}
