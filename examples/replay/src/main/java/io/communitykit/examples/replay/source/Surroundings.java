package io.communitykit.examples.replay.source;

import io.communitykit.charter.Charter;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a community says about itself beside its activities.
 *
 * @param charter its purpose, values and guidelines
 * @param polls its polls with their ballots
 */
public record Surroundings(Optional<Charter> charter, List<PolledBallots> polls) {

    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), List.of());

    /** Copies the list. */
    public Surroundings {
        polls = List.copyOf(polls);
    }
}
