package io.communitykit.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of a configuration, each valid from an instant of event time until the next one. Immutable; thread-safe
 * if the configurations are.
 *
 * <p>What an engine says of an activity is decided by the version in force when it occurred, whenever it arrives: so
 * "from now on" is a new version, and replaying the history gives the same answers.
 *
 * @param versions the versions by their instants, earliest first, at least one
 * @param <C> the configuration
 */
public record VersionHistory<C>(List<Version<C>> versions) {

    /**
     * A configuration and when it came into force.
     *
     * @param validFrom the first instant at which it is in force, in event time
     * @param configuration the configuration
     * @param <C> the configuration
     */
    public record Version<C>(Instant validFrom, C configuration) {}

    /**
     * Sorts the versions.
     *
     * @throws IllegalArgumentException if there is none, or two are valid from the same instant
     */
    public VersionHistory {
        List<Version<C>> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(Version::validFrom));
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("versions was empty but it must hold at least one");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).validFrom().equals(sorted.get(i - 1).validFrom())) {
                throw new IllegalArgumentException("validFrom was "
                        + sorted.get(i).validFrom() + " twice but it must differ from version to version");
            }
        }
        versions = List.copyOf(sorted);
    }

    /**
     * Starts a history with a configuration that has always been in force.
     *
     * @param configuration the configuration
     * @param <C> the configuration
     * @return a history of one version, valid from {@link Instant#MIN}
     */
    public static <C> VersionHistory<C> always(C configuration) {
        return from(Instant.MIN, configuration);
    }

    /**
     * Starts a history with a configuration that came into force at an instant.
     *
     * @param validFrom the first instant at which it is in force
     * @param configuration the configuration
     * @param <C> the configuration
     * @return a history of one version
     */
    public static <C> VersionHistory<C> from(Instant validFrom, C configuration) {
        Objects.requireNonNull(configuration, "configuration");
        return new VersionHistory<>(List.of(new Version<>(validFrom, configuration)));
    }

    /**
     * Adds a version; it may lie before others.
     *
     * @param validFrom the first instant at which it is in force
     * @param configuration the configuration
     * @return the history with it
     * @throws IllegalArgumentException if another version is valid from the same instant
     */
    public VersionHistory<C> with(Instant validFrom, C configuration) {
        List<Version<C>> more = new ArrayList<>(versions);
        more.add(new Version<>(validFrom, configuration));
        return new VersionHistory<>(more);
    }

    /**
     * Finds the version in force at an instant.
     *
     * @param instant the instant, in event time
     * @return the latest version that is valid from that instant or an earlier one; empty before the first
     */
    public Optional<Version<C>> at(Instant instant) {
        int low = 0;
        int high = versions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (versions.get(middle).validFrom().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(versions.get(low - 1));
    }

    /**
     * Returns the version that is valid from the latest instant.
     *
     * @return the last version
     */
    public Version<C> latest() {
        return versions.get(versions.size() - 1);
    }
}
