package io.communitykit.metrics;

import io.communitykit.CommunityException;
import io.communitykit.MemberId;
import io.communitykit.metrics.audience.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Cuts counts into slices to be stored, and puts slices together again. */
final class Slices {

    /** Names the slice that holds no counts and only tells up to when something was taken in. */
    private static final String LATEST = "latest";

    private final String scope;
    private final Measures measures;
    private final int shards;

    Slices(String scope, Measures measures, int shards) {
        this.scope = scope;
        this.measures = measures;
        this.shards = shards;
    }

    SliceKey latestKey() {
        return new SliceKey(scope, LATEST, 0, 0);
    }

    /** The first key of the scope that may stand in a listing. */
    SliceKey before() {
        return new SliceKey(scope, "", Integer.MIN_VALUE, 0);
    }

    /** Cuts a state, without the slice that tells the latest instant. */
    NavigableMap<SliceKey, MetricsSlice> cut(MetricsState state) {
        List<Integer> order = new ArrayList<>();
        for (int member = 0; member < state.members().size(); member++) {
            order.add(member);
        }
        order.sort((left, right) ->
                state.members().get(left).compareTo(state.members().get(right)));
        NavigableMap<SliceKey, Draft> drafts = new TreeMap<>();
        for (int measure = 0; measure < measures.size(); measure++) {
            cut(measures.name(measure), state.measure(measure), state.members(), order, drafts);
        }
        NavigableMap<SliceKey, MetricsSlice> slices = new TreeMap<>();
        drafts.forEach((key, draft) -> slices.put(key, draft.slice(key, state.latest())));
        return Collections.unmodifiableNavigableMap(slices);
    }

    private void cut(
            String measure,
            Presence presence,
            List<MemberId> members,
            List<Integer> order,
            NavigableMap<SliceKey, Draft> drafts) {
        Drafts blocks = new Drafts(measure, drafts);
        for (int number : order) {
            if (number < presence.members()) {
                MemberId member = members.get(number);
                blocks.begin(shard(member));
                presence.forEachWord(
                        number, (same, block, word) -> blocks.at(block).add(member, word));
                presence.forEachRepeat(
                        number,
                        (same, bucket, count) -> blocks.at(bucket >> 6).repeat(member, bucket & 63, (int) count));
            }
        }
    }

    /** Finds the drafts of a measure; mostly it is the one that was found before. */
    private final class Drafts {

        private final String measure;
        private final NavigableMap<SliceKey, Draft> drafts;
        private Draft last = new Draft();
        private int lastBlock;
        private int lastShard = -1;
        private int shard;

        Drafts(String measure, NavigableMap<SliceKey, Draft> drafts) {
            this.measure = measure;
            this.drafts = drafts;
        }

        void begin(int shardOfMember) {
            shard = shardOfMember;
        }

        Draft at(int block) {
            if (block != lastBlock || shard != lastShard) {
                last = drafts.computeIfAbsent(new SliceKey(scope, measure, block, shard), key -> new Draft());
                lastBlock = block;
                lastShard = shard;
            }
            return last;
        }
    }

    private int shard(MemberId member) {
        int hash = member.value().hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), shards);
    }

    /** Adds a stored slice to a state. */
    void absorb(MetricsState state, MetricsSlice slice) {
        state.see(slice.latest());
        if (slice.key().equals(latestKey())) {
            return;
        }
        if (!measures.has(slice.key().measure())) {
            throw new CommunityException("slice " + slice.key() + " was stored but the model has no such measure;"
                    + " a model that changes must have another version");
        }
        Presence presence = state.measure(measures.number(slice.key().measure()));
        int block = slice.key().block();
        int[] numbers = new int[slice.members().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = state.number(slice.members().get(i));
            presence.addWord(numbers[i], block, slice.bits().get(i));
        }
        for (MetricsSlice.Repeat repeat : slice.repeats()) {
            presence.add(numbers[repeat.member()], block * Presence.BLOCK + repeat.bucket(), repeat.count());
        }
    }

    MetricsSlice latest(MetricsState state) {
        return new Draft().slice(latestKey(), state.latest());
    }

    /** Collects a slice, member by member in the order of their keys. */
    private static final class Draft {

        private final List<MemberId> members = new ArrayList<>();
        private final List<Long> bits = new ArrayList<>();
        private final List<MetricsSlice.Repeat> repeats = new ArrayList<>();

        void add(MemberId member, long word) {
            members.add(member);
            bits.add(word);
        }

        void repeat(MemberId member, int bucket, int count) {
            int last = members.size() - 1;
            if (last < 0 || !members.get(last).equals(member)) {
                add(member, 0);
                last++;
            }
            repeats.add(new MetricsSlice.Repeat(last, bucket, count));
        }

        MetricsSlice slice(SliceKey key, Instant latest) {
            return new MetricsSlice(key, latest, members, bits, repeats, MetricsSlice.FIRST_VERSION);
        }
    }
}
