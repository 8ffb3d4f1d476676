package io.communitykit.moderation.counter;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Remembers how often something was seen, and when last. The order in which sightings are added does not matter as long
 * as none was dropped: a counter keeps only the newest, as many as the policy needs. Immutable, of bounded size.
 *
 * @param key what is counted
 * @param total how often it was seen in all
 * @param recent the newest sightings, the oldest first; one per subject
 * @param version the version of this state
 */
public record Counter(CounterKey key, long total, List<Sighting> recent, long version)
        implements Versioned<CounterKey>, Personal<Counter> {

    /**
     * Copies the sightings in the order of time.
     *
     * @throws IllegalArgumentException if the total is less than the sightings
     */
    public Counter {
        recent = recent.stream().sorted().toList();
        if (total < recent.size()) {
            throw new IllegalArgumentException("total of " + key + " was " + total + " but it must be at least "
                    + recent.size() + ", the number of sightings");
        }
    }

    /**
     * Begins at nothing.
     *
     * @param key what is counted
     * @return a counter before it is first stored
     */
    public static Counter none(CounterKey key) {
        return new Counter(key, 0, List.of(), FIRST_VERSION - 1);
    }

    /**
     * Counts other subjects than one that were seen in a window.
     *
     * @param after the instant after which sightings count
     * @param upTo the last instant at which sightings count
     * @param except a digest of the subject that does not count
     * @return how many of the sightings that are remembered
     */
    public int count(Instant after, Instant upTo, String except) {
        int count = 0;
        for (Sighting sighting : recent) {
            boolean within = sighting.at().isAfter(after) && !sighting.at().isAfter(upTo);
            count += within && !sighting.subject().equals(except) ? 1 : 0;
        }
        return count;
    }

    /**
     * Adds a sighting, unless its subject is among those remembered.
     *
     * @param sighting what was seen
     * @param keep how many sightings to remember at most, at least 0
     * @return this counter, or its next state under the same version
     */
    public Counter with(Sighting sighting, int keep) {
        if (recent.stream().anyMatch(known -> known.subject().equals(sighting.subject()))) {
            return this;
        }
        List<Sighting> more = new ArrayList<>(recent);
        more.add(sighting);
        Collections.sort(more);
        return new Counter(
                key, Math.addExact(total, 1), more.subList(Math.max(0, more.size() - keep), more.size()), version);
    }

    /**
     * Counts one more without remembering when.
     *
     * @return the next state under the same version
     */
    public Counter plusOne() {
        return new Counter(key, Math.addExact(total, 1), recent, version);
    }

    /**
     * Gives the state as it is stored next.
     *
     * @param stored the version that is stored; one less than {@value #FIRST_VERSION} if there is none
     * @return the same state under the version after it
     */
    public Counter after(long stored) {
        return new Counter(key, total, recent, stored + 1);
    }

    @Override
    public boolean concerns(MemberId member) {
        return key.kind().equals(CounterKey.MEMBER) && key.id().equals(member.value());
    }

    /** {@inheritDoc} Nothing stays of what was counted for the member. */
    @Override
    public Optional<Counter> erased(Erasure erasure) {
        return Optional.empty();
    }
}
