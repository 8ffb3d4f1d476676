package io.communitykit.metrics;

import io.communitykit.MemberId;
import io.communitykit.metrics.audience.Presence;
import io.communitykit.metrics.network.Ties;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was counted of some share of the activities. The states of one engine form a commutative monoid under
 * {@link MetricsEngine#merge}: the shares may be cut in any way and counted in any order. Not thread-safe.
 *
 * <p>Size: per measure, one bit for each member and day with an activity, and a number where there was more than one;
 * per thread at most three members and instants; per pair of members with a tie a number. It is stored as
 * {@link MetricsSlice}, {@link ResponseThread} and {@link io.communitykit.metrics.network.Tie}.
 */
public final class MetricsState {

    private final MemberIndex index = new MemberIndex();
    private final Presence[] measures;
    private final Map<ThreadKey, ResponseThread> threads = new LinkedHashMap<>();
    private final Ties ties = new Ties();
    private Instant latest = Instant.MIN;

    MetricsState(int measures) {
        this.measures = new Presence[measures];
        for (int i = 0; i < measures; i++) {
            this.measures[i] = new Presence();
        }
    }

    /**
     * Tells up to when something was taken in.
     *
     * @return the latest instant of any activity, also of one that was taken back; {@link Instant#MIN} if there was
     *     none
     */
    public Instant latest() {
        return latest;
    }

    /**
     * Lists the threads that somebody waits in or waited in.
     *
     * @return their states by key; unmodifiable
     */
    public Map<ThreadKey, ResponseThread> threads() {
        return Collections.unmodifiableMap(threads);
    }

    /** Members by their numbers. */
    List<MemberId> members() {
        return index.members();
    }

    int number(MemberId member) {
        return index.number(member);
    }

    Presence measure(int measure) {
        return measures[measure];
    }

    int measures() {
        return measures.length;
    }

    /** Who turned to whom. */
    Ties ties() {
        return ties;
    }

    void see(Instant at) {
        if (at.isAfter(latest)) {
            latest = at;
        }
    }

    ResponseThread thread(ThreadKey key) {
        ResponseThread known = threads.get(key);
        return known == null ? ResponseThread.empty(key) : known;
    }

    void put(ResponseThread thread) {
        threads.put(thread.key(), thread);
    }

    void add(ResponseThread thread) {
        put(thread(thread.key()).plus(thread));
    }

    void addAll(MetricsState other) {
        int[] numbers = index.numbersOf(other.index);
        for (int i = 0; i < measures.length; i++) {
            measures[i].addAll(other.measures[i], numbers);
        }
        other.threads.values().forEach(this::add);
        ties.addAll(other.ties);
        see(other.latest);
    }
}
