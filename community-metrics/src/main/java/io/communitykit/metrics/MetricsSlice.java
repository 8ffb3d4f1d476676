package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.storage.Erasure;
import io.communitykit.storage.Personal;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds what was counted of one measure in 64 days, or hours, for one share of the members: the form in which state is
 * stored. Its size is bounded by the members who were active in that time. Immutable.
 *
 * @param key which slice
 * @param latest the latest instant of anything that was taken in up to its last change
 * @param members the members with a count, in the order of their keys
 * @param bits per member a bit for each day or hour with a positive count, the first one lowest
 * @param repeats the counts that are neither 0 nor 1, by member and then by bucket
 * @param version the version of this state
 */
public record MetricsSlice(
        SliceKey key, Instant latest, List<MemberId> members, List<Long> bits, List<Repeat> repeats, long version)
        implements Versioned<SliceKey>, Personal<MetricsSlice> {

    /**
     * Checks that there is one word per member.
     *
     * @throws IllegalArgumentException if there is not
     */
    public MetricsSlice {
        members = List.copyOf(members);
        bits = List.copyOf(bits);
        repeats = List.copyOf(repeats);
        if (bits.size() != members.size()) {
            throw new IllegalArgumentException("bits of " + key + " were " + bits.size() + " but members are "
                    + members.size() + ": there must be one for each");
        }
    }

    /**
     * Holds the rest of a count, above its bit.
     *
     * @param member the place of the member in the list
     * @param bucket the place of the bit, 0 to 63
     * @param count what is added to the bit: positive, or negative while an activity was taken back before it came
     */
    public record Repeat(int member, int bucket, int count) {}

    /**
     * Adds the counts of another slice of the same key; associative and commutative but for the version.
     *
     * @param other the other slice
     * @return the sum, with the version of this one
     * @throws IllegalArgumentException if the keys differ
     */
    public MetricsSlice plus(MetricsSlice other) {
        return SliceSum.of(this, other);
    }

    MetricsSlice withVersion(long next) {
        return new MetricsSlice(key, latest, members, bits, repeats, next);
    }

    @Override
    public boolean concerns(MemberId member) {
        return members.contains(member);
    }

    /** {@inheritDoc} The counts stay; the pseudonym takes its place in the order of keys. */
    @Override
    public Optional<MetricsSlice> erased(Erasure erasure) {
        List<MemberId> renamed = members.stream().map(erasure::rename).toList();
        List<Integer> order = IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.comparing(renamed::get))
                .toList();
        List<Repeat> moved = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            for (Repeat repeat : repeats) {
                if (repeat.member() == order.get(place)) {
                    moved.add(new Repeat(place, repeat.bucket(), repeat.count()));
                }
            }
        }
        return Optional.of(new MetricsSlice(
                key,
                latest,
                order.stream().map(renamed::get).toList(),
                order.stream().map(bits::get).toList(),
                moved,
                version + 1));
    }
}
