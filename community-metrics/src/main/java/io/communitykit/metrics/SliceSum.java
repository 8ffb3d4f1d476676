package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.metrics.audience.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds two slices of one key in one pass over both; what is large and unchanged is copied, not counted again. */
final class SliceSum {

    private final Side left;
    private final Side right;
    private final List<MemberId> members;
    private final List<Long> bits;
    private final List<MetricsSlice.Repeat> repeats;
    private final int[] counts = new int[Presence.BLOCK];

    private SliceSum(MetricsSlice left, MetricsSlice right) {
        this.left = new Side(left);
        this.right = new Side(right);
        this.members = new ArrayList<>(left.members().size() + right.members().size());
        this.bits = new ArrayList<>(left.members().size() + right.members().size());
        this.repeats = new ArrayList<>(left.repeats().size() + right.repeats().size());
    }

    static MetricsSlice of(MetricsSlice left, MetricsSlice right) {
        if (!left.key().equals(right.key())) {
            throw new IllegalArgumentException(
                    "right.key was " + right.key() + " but it must be " + left.key() + " like that of left");
        }
        Instant latest = left.latest().isAfter(right.latest()) ? left.latest() : right.latest();
        return new SliceSum(left, right).sum(left.key(), latest, left.version());
    }

    private MetricsSlice sum(SliceKey key, Instant latest, long version) {
        while (left.hasNext() || right.hasNext()) {
            int order =
                    !left.hasNext() ? 1 : !right.hasNext() ? -1 : left.member().compareTo(right.member());
            if (order == 0) {
                addBoth();
            } else {
                copy(order < 0 ? left : right);
            }
        }
        return new MetricsSlice(key, latest, members, bits, repeats, version);
    }

    private void copy(Side side) {
        int place = members.size();
        members.add(side.member());
        bits.add(side.bits());
        while (side.hasRepeat()) {
            MetricsSlice.Repeat repeat = side.repeat();
            repeats.add(
                    repeat.member() == place
                            ? repeat
                            : new MetricsSlice.Repeat(place, repeat.bucket(), repeat.count()));
        }
        side.next();
    }

    private void addBoth() {
        Arrays.fill(counts, 0);
        count(left);
        count(right);
        int place = members.size();
        int before = repeats.size();
        long word = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            int count = counts[bucket];
            if (count > 0) {
                word |= 1L << bucket;
            }
            if (count < 0 || count > 1) {
                repeats.add(new MetricsSlice.Repeat(place, bucket, count > 0 ? count - 1 : count));
            }
        }
        if (word != 0 || repeats.size() > before) {
            members.add(left.member());
            bits.add(word);
        }
        left.next();
        right.next();
    }

    private void count(Side side) {
        for (long rest = side.bits(); rest != 0; rest &= rest - 1) {
            counts[Long.numberOfTrailingZeros(rest)]++;
        }
        while (side.hasRepeat()) {
            MetricsSlice.Repeat repeat = side.repeat();
            counts[repeat.bucket()] += repeat.count();
        }
    }

    /** Walks along the members of a slice and their repeats. */
    private static final class Side {

        private final MetricsSlice slice;
        private int member;
        private int repeat;

        Side(MetricsSlice slice) {
            this.slice = slice;
        }

        boolean hasNext() {
            return member < slice.members().size();
        }

        MemberId member() {
            return slice.members().get(member);
        }

        Long bits() {
            return slice.bits().get(member);
        }

        boolean hasRepeat() {
            return repeat < slice.repeats().size()
                    && slice.repeats().get(repeat).member() == member;
        }

        MetricsSlice.Repeat repeat() {
            return slice.repeats().get(repeat++);
        }

        void next() {
            member++;
        }
    }
}
