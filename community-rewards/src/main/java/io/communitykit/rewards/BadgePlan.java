package io.communitykit.rewards;

import io.communitykit.rewards.program.Beneficiary;

/** A badge of one version, compiled. */
final class BadgePlan {

    /**
     * What a subject can reach for a member: a whole badge, or a part of one that is earned once per member. The mark
     * is the place where the subject remembers it.
     */
    record Hit(BadgePlan badge, int part, int mark) {}

    final String name;
    final Beneficiary to;
    final boolean oncePerMember;

    /** Its place among the badges that a member holds, if it is earned once per member. */
    final int place;

    private final int firstCounter;
    private final long[] needs;

    BadgePlan(String name, Beneficiary to, boolean oncePerMember, Layout.Counters counters, long[] needs) {
        this.name = name;
        this.to = to;
        this.oncePerMember = oncePerMember;
        this.place = counters.place();
        this.firstCounter = counters.first();
        this.needs = needs.clone();
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
