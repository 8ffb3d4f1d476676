package io.communitykit.rewards.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Describes what members earn in a community; configuration, written in YAML or JSON or built in Java. Immutable.
 *
 * @param id the program's own name; postings and states carry it
 * @param version which edition of the program it is; it must change when a rule does
 * @param zone where days, weeks, months and years of caps begin; UTC if left away
 * @param points the kinds of points, by name
 * @param scores what is summed up for each subject, by name
 * @param badges the badges, by name
 * @param levels the ladders of levels, by name
 * @param ratings the ratings, by name
 */
public record RewardsProgram(
        @NotBlank @Size(max = RewardsProgram.MAX_NAME) String id,
        @NotBlank @Size(max = RewardsProgram.MAX_NAME) String version,
        @JsonProperty(defaultValue = "UTC") ZoneId zone,

        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid PointCurrency> points,
        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Score> scores,
        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Badge> badges,
        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Ladder> levels,
        Map<@NotBlank @Size(max = RewardsProgram.MAX_NAME) String, @Valid Rating> ratings) {

    /**
     * The longest name of a program, currency, rule, cap, score, badge, ladder, level or rating, in UTF-16 characters.
     */
    public static final int MAX_NAME = 100;

    /** Copies the parts; what is left away is empty. */
    public RewardsProgram(
            String id,
            String version,
            @JsonProperty(defaultValue = "UTC") @Nullable ZoneId zone,
            @Nullable Map<String, PointCurrency> points,
            @Nullable Map<String, Score> scores,
            @Nullable Map<String, Badge> badges,
            @Nullable Map<String, Ladder> levels,
            @Nullable Map<String, Rating> ratings) {
        this.id = id;
        this.version = version;
        this.zone = Objects.requireNonNullElse(zone, ZoneId.of("UTC"));
        this.points = Names.copy(points);
        this.scores = Names.copy(scores);
        this.badges = Names.copy(badges);
        this.levels = Names.copy(levels);
        this.ratings = Names.copy(ratings);
    }

    /**
     * Makes a program without ratings.
     *
     * @param id the program's own name
     * @param version which edition of the program it is
     * @param zone where days, weeks, months and years begin; null for UTC
     * @param points the kinds of points, by name; null for none
     * @param scores what is summed up for each subject, by name; null for nothing
     * @param badges the badges, by name; null for none
     * @param levels the ladders of levels, by name; null for none
     */
    public RewardsProgram(
            String id,
            String version,
            @Nullable ZoneId zone,
            @Nullable Map<String, PointCurrency> points,
            @Nullable Map<String, Score> scores,
            @Nullable Map<String, Badge> badges,
            @Nullable Map<String, Ladder> levels) {
        this(id, version, zone, points, scores, badges, levels, null);
    }

    /**
     * Labels what was computed by this program.
     *
     * @return id and version, such as {@code stack-exchange@2021}
     */
    public String label() {
        return id + "@" + version;
    }
}
