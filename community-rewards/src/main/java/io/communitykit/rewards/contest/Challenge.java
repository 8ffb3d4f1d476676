package io.communitykit.rewards.contest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.MemberId;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.rewards.program.Amount;
import io.communitykit.rewards.program.RewardsProgram;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes a challenge that the first members to do something win; configuration. A challenge of teams selects by
 * {@code on.groups}: only what is done in one of these groups takes part.
 *
 * <pre>{@code
 * id: first-portraits
 * on: {types: photo.posted, where: {theme: {is: portrait}}}
 * from: 2026-06-01T00:00:00Z
 * until: 2026-06-30T23:59:59Z
 * winners: 3
 * points: karma
 * prize: {fixed: 100}
 * }</pre>
 *
 * @param id its name; what is settled and paid carries it
 * @param on what must be done
 * @param members who may take part; empty for everybody
 * @param from when it begins; what is done at this instant counts
 * @param until when it ends; what is done at this instant counts
 * @param winners how many places there are
 * @param repeat whether a member can take more than one place
 * @param decided when the places are final
 * @param grace how long after the decision late arrivals are still waited for; none if left away
 * @param points in what the prize is paid
 * @param prize what a place pays, computed from the activity that won it
 * @param perPlace what every place above the last pays in addition, times how many places it is above; 0 if left away
 */
public record Challenge(
        @NotBlank @Size(max = RewardsProgram.MAX_NAME) String id,
        @Valid ActivityFilter on,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<MemberId> members,

        Instant from,
        Instant until,

        @JsonProperty(defaultValue = "1") @Positive @Max(Challenge.MAX_WINNERS)
        Integer winners,

        @JsonProperty(defaultValue = "false") boolean repeat,
        @JsonProperty(defaultValue = "at-once") Decided decided,
        @JsonProperty(defaultValue = "PT0S") Duration grace,
        @NotBlank @Size(max = RewardsProgram.MAX_NAME) String points,
        @Valid Amount prize,

        @JsonProperty(defaultValue = "0") @Max(Amount.LARGEST)
        Long perPlace)
        implements SelfChecking {

    /** The most places. */
    public static final int MAX_WINNERS = 10_000;

    /** Says when the places of a challenge are final. */
    public enum Decided {

        /** Each as soon as it is won, and the grace is over. */
        AT_ONCE,

        /** All together when the challenge is over, and the grace. */
        AT_END
    }

    /** Copies the list and puts in what was left away. */
    public Challenge(
            String id,
            ActivityFilter on,
            @Nullable List<MemberId> members,
            Instant from,
            Instant until,
            @JsonProperty(defaultValue = "1") @Nullable Integer winners,
            @JsonProperty(defaultValue = "false") boolean repeat,
            @JsonProperty(defaultValue = "at-once") @Nullable Decided decided,
            @JsonProperty(defaultValue = "PT0S") @Nullable Duration grace,
            String points,
            Amount prize,
            @JsonProperty(defaultValue = "0") @Nullable Long perPlace) {
        this.id = id;
        this.on = on;
        this.members = List.copyOf(Objects.requireNonNullElse(members, List.of()));
        this.from = from;
        this.until = until;
        this.winners = Objects.requireNonNullElse(winners, 1);
        this.repeat = repeat;
        this.decided = Objects.requireNonNullElse(decided, Decided.AT_ONCE);
        this.grace = Objects.requireNonNullElse(grace, Duration.ZERO);
        this.points = points;
        this.prize = prize;
        this.perPlace = Objects.requireNonNullElse(perPlace, 0L);
    }

    @Override
    public void check(ConfigCheck check) {
        if (until.isBefore(from)) {
            check.reject("until", until, "{challenge.ends}", "from", from);
        }
        if (grace.isNegative()) {
            check.reject("grace", grace, "{challenge.grace}");
        }
    }
}
