package io.communitykit.metrics;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.communitykit.activity.ActivityFilter;
import io.communitykit.config.ConfigCheck;
import io.communitykit.config.SelfChecking;
import io.communitykit.metrics.engagement.EngagementModel;
import io.communitykit.metrics.network.NetworkModel;
import io.communitykit.metrics.response.ResponseModel;
import io.communitykit.metrics.retention.RetentionModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what is measured and how: what a person writes. Immutable.
 *
 * <p>State belongs to one id and version: with another version the service counts anew from the beginning of the log.
 *
 * @param id names the model; not blank, at most {@value #MAX_NAME} characters
 * @param version which edition of the model it is; it must change when anything else does
 * @param zone the community's zone, in which its days begin
 * @param weekStart the day a week begins with
 * @param days whose zone tells on which day an activity counts
 * @param active what makes its actor active; empty for everything
 * @param apart members who are left out of every figure and counted by themselves, by name of the group; the first
 *     group that holds a member takes it
 * @param engagement how engagement is scored; absent if it is not
 * @param responses what waits for a response, by name
 * @param retention who comes back, by name
 * @param network what ties members to each other; absent if nothing is said of that
 */
public record MetricsModel(
        @NotBlank @Size(max = MetricsModel.MAX_NAME) String id,

        @JsonProperty(defaultValue = "1") @NotBlank @Size(max = MetricsModel.MAX_NAME)
        String version,

        @JsonProperty(defaultValue = "UTC") @NotNull ZoneId zone,
        @JsonProperty(defaultValue = "monday") @NotNull DayOfWeek weekStart,
        @JsonProperty(defaultValue = "community") @NotNull Days days,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@Valid ActivityFilter> active,

        Map<@NotBlank @Size(max = MetricsModel.MAX_NAME) String, @Valid Apart> apart,
        @Nullable @Valid EngagementModel engagement,
        Map<@NotBlank @Size(max = MetricsModel.MAX_NAME) String, @Valid ResponseModel> responses,
        Map<@NotBlank @Size(max = MetricsModel.MAX_NAME) String, @Valid RetentionModel> retention,
        @Nullable @Valid NetworkModel network)
        implements SelfChecking {

    /** The longest id, version and name of a part, in UTF-16 characters. */
    public static final int MAX_NAME = 60;

    /** Says whose zone tells on which day an activity counts. */
    public enum Days {
        /** The zone of the community. */
        COMMUNITY,
        /** The zone in which the member lived at that instant; the community's if nobody knows. */
        MEMBER
    }

    /** Copies the parts; what is left away is empty, or the default. */
    public MetricsModel(
            String id,
            @Nullable String version,
            @Nullable ZoneId zone,
            @Nullable DayOfWeek weekStart,
            @Nullable Days days,
            @Nullable List<ActivityFilter> active,
            @Nullable Map<String, Apart> apart,
            @Nullable EngagementModel engagement,
            @Nullable Map<String, ResponseModel> responses,
            @Nullable Map<String, RetentionModel> retention,
            @Nullable NetworkModel network) {
        this.id = id;
        this.version = Objects.requireNonNullElse(version, "1");
        this.zone = Objects.requireNonNullElse(zone, ZoneOffset.UTC);
        this.weekStart = Objects.requireNonNullElse(weekStart, DayOfWeek.MONDAY);
        this.days = Objects.requireNonNullElse(days, Days.COMMUNITY);
        this.active = List.copyOf(Objects.requireNonNullElse(active, List.of()));
        this.apart = copy(apart);
        this.engagement = engagement;
        this.responses = copy(responses);
        this.retention = copy(retention);
        this.network = network;
    }

    private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(map, Map.of())));
    }

    @Override
    public void check(ConfigCheck check) {
        responses.forEach((name, response) -> {
            if (response instanceof ResponseModel.InThread thread) {
                String quoted = name.replace("\\", "\\\\").replace("'", "\\'");
                for (int i = 0; i < thread.alsoFrom().size(); i++) {
                    check.dangling(
                            "responses['" + quoted + "'].inThread.alsoFrom[" + i + "]",
                            thread.alsoFrom().get(i),
                            apart.keySet());
                }
            }
        });
    }

    /**
     * Begins a model that counts everything in UTC, with weeks from Monday.
     *
     * @param id names the model
     * @return a builder
     */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /**
     * Tells how engagement is scored.
     *
     * @return the part of the configuration; empty if it is not scored
     */
    public Optional<EngagementModel> engagementModel() {
        return Optional.ofNullable(engagement);
    }

    /**
     * Tells what ties members.
     *
     * @return the part of the configuration; empty if nothing is said of that
     */
    public Optional<NetworkModel> networkModel() {
        return Optional.ofNullable(network);
    }

    /** Collects the parts of a model. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private String version = "1";
        private ZoneId zone = ZoneOffset.UTC;
        private DayOfWeek weekStart = DayOfWeek.MONDAY;
        private Days days = Days.COMMUNITY;
        private List<ActivityFilter> active = List.of();
        private final Map<String, Apart> apart = new LinkedHashMap<>();
        private @Nullable EngagementModel engagement;
        private final Map<String, ResponseModel> responses = new LinkedHashMap<>();
        private final Map<String, RetentionModel> retention = new LinkedHashMap<>();
        private @Nullable NetworkModel network;

        private Builder(String id) {
            this.id = id;
        }

        /**
         * Names the version of the model.
         *
         * @param edition its version
         * @return this builder
         */
        public Builder version(String edition) {
            version = edition;
            return this;
        }

        /**
         * Sets the community's zone.
         *
         * @param where the zone
         * @return this builder
         */
        public Builder zone(ZoneId where) {
            zone = where;
            return this;
        }

        /**
         * Sets the first day of the week.
         *
         * @param day the day
         * @return this builder
         */
        public Builder weekStart(DayOfWeek day) {
            weekStart = day;
            return this;
        }

        /**
         * Says whose days are meant.
         *
         * @param whose the community's or the member's
         * @return this builder
         */
        public Builder days(Days whose) {
            days = whose;
            return this;
        }

        /**
         * Says what makes its actor active.
         *
         * @param filters any of these
         * @return this builder
         */
        public Builder active(ActivityFilter... filters) {
            active = List.of(filters);
            return this;
        }

        /**
         * Counts members apart.
         *
         * @param name the name of the group
         * @param group who
         * @return this builder
         */
        public Builder apart(String name, Apart group) {
            apart.put(name, group);
            return this;
        }

        /**
         * Scores engagement.
         *
         * @param model how
         * @return this builder
         */
        public Builder engagement(EngagementModel model) {
            engagement = model;
            return this;
        }

        /**
         * Measures how long is waited for a response.
         *
         * @param name the name of the question
         * @param model what waits and what is a response
         * @return this builder
         */
        public Builder response(String name, ResponseModel model) {
            responses.put(name, model);
            return this;
        }

        /**
         * Measures who comes back.
         *
         * @param name the name of the question
         * @param model who began and who came back
         * @return this builder
         */
        public Builder retention(String name, RetentionModel model) {
            retention.put(name, model);
            return this;
        }

        /**
         * Looks at who turns to whom.
         *
         * @param model what ties members
         * @return this builder
         */
        public Builder network(NetworkModel model) {
            network = model;
            return this;
        }

        /**
         * Makes the model.
         *
         * @return the model
         */
        public MetricsModel build() {
            return new MetricsModel(
                    id, version, zone, weekStart, days, active, apart, engagement, responses, retention, network);
        }
    }
}
