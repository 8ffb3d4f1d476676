package io.communitykit.rewards;

import io.communitykit.rewards.program.Badge;
import io.communitykit.rewards.program.Beneficiary;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A badge of one version, compiled. */
final class BadgePlan {

    /**
     * What a subject can reach for a member: a whole badge, or a part of one that is earned once per member. The mark
     * is the place where the subject remembers it.
     */
    record Hit(BadgePlan badge, int part, int mark) {}

    /** Stands for no tier; no tier is called so. */
    static final String NO_TIER = "";

    /** Points that are paid with a badge. */
    record Payment(String currency, int purse, long amount) {}

    final String name;
    final Beneficiary to;
    final boolean oncePerMember;

    /** Its place among the badges that a member holds, if it is earned once per member. */
    final int place;

    /** What is paid with it, by tier; without a tier under the empty name. */
    private final Map<String, List<Payment>> pays;

    /** How long it is held; null for good. */
    final @Nullable Duration lasts;

    private final int firstCounter;
    private final long[] needs;

    BadgePlan(
            String name,
            Badge badge,
            Map<String, List<Payment>> pays,
            boolean oncePerMember,
            Layout.Counters counters,
            long[] needs) {
        this.name = name;
        this.to = badge.to();
        this.pays = Collections.unmodifiableMap(new TreeMap<>(pays));
        this.lasts = badge.lasts();
        this.oncePerMember = oncePerMember;
        this.place = counters.place();
        this.firstCounter = counters.first();
        this.needs = needs.clone();
    }

    /** Names what pays a badge, as the ledger calls the rule. */
    static String payingRule(String badge, @Nullable String tier) {
        return tier == null ? "badge " + badge : "badge " + badge + "/" + tier;
    }

    /** Lists what is paid with a tier, in the order of currencies; null for a badge without tiers. */
    List<Payment> payments(@Nullable String tier) {
        return pays.getOrDefault(Objects.requireNonNullElse(tier, NO_TIER), List.of());
    }

    /** Counts an activity for a part of which activities are counted. */
    void count(int part, long[] counts) {
        counts[firstCounter + part]++;
    }

    /** Lets a part come true for good. */
    void fulfil(int part, long[] counts) {
        counts[firstCounter + part] = needs[part];
    }

    boolean isFulfilled(long[] counts) {
        for (int part = 0; part < needs.length; part++) {
            if (counts[firstCounter + part] < needs[part]) {
                return false;
            }
        }
        return true;
    }

    void clear(long[] counts) {
        for (int part = 0; part < needs.length; part++) {
            counts[firstCounter + part] = 0;
        }
    }
}
