package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of a member while the engine computes: numbers at the places of a {@link Layout}. Not thread-safe. */
final class MemberTally {

    private static final long NEVER = Long.MIN_VALUE;
    private static final long[] NOTHING = {};

    final MemberId member;
    final Horizon horizon;
    final long[] earned;
    final long[] capPeriods;
    final long[] capNets;
    final long[] counts;

    /** What rules with a memory of their own remember. */
    final long[][] memories;

    final boolean[] held;
    final long replayedTo;

    /** The stored version; 0 if it was never stored. */
    final long version;

    /** The label of the rules by which it was computed; empty if nothing was. */
    String rules;

    boolean changed;

    private MemberTally(MemberId member, Layout layout, Horizon horizon, String rules, long replayedTo, long version) {
        this.member = member;
        this.horizon = horizon;
        this.rules = rules;
        this.replayedTo = replayedTo;
        this.version = version;
        earned = new long[layout.currencies.size()];
        capPeriods = new long[layout.caps.size()];
        Arrays.fill(capPeriods, NEVER);
        capNets = new long[layout.caps.size()];
        counts = new long[layout.memberCounters];
        memories = new long[layout.memories.size()][];
        Arrays.fill(memories, NOTHING);
        held = new boolean[layout.memberBadges.size()];
    }

    /** Begins with nothing, in the place of a stored state or of none. */
    static MemberTally begin(MemberId member, Layout layout, long replayedTo, long version) {
        return new MemberTally(member, layout, new Horizon(), "", replayedTo, version);
    }

    static MemberTally of(Progress stored, Layout layout) {
        MemberTally tally = new MemberTally(
                stored.member(),
                layout,
                Horizon.of(stored.last()),
                stored.rules(),
                stored.replayedTo(),
                stored.version());
        for (int i = 0; i < layout.currencies.size(); i++) {
            Purse purse = stored.purses().get(layout.currencies.get(i));
            tally.earned[i] = purse == null ? 0 : purse.earned();
        }
        for (int i = 0; i < layout.caps.size(); i++) {
            Layout.CapName name = layout.caps.get(i);
            Purse purse = stored.purses().get(name.currency());
            CapUse use = purse == null ? null : purse.caps().get(name.cap());
            if (use != null) {
                tally.capPeriods[i] = use.period();
                tally.capNets[i] = use.net();
            }
        }
        for (Layout.Counters badge : layout.memberBadges.values()) {
            badge.write(stored.counts().getOrDefault(badge.badge(), List.of()), tally.counts);
            tally.held[badge.place()] = stored.badges().contains(badge.badge());
        }
        for (int i = 0; i < layout.memories.size(); i++) {
            List<Long> memory = stored.memories().getOrDefault(layout.memories.get(i), List.of());
            tally.memories[i] = memory.stream().mapToLong(Long::longValue).toArray();
        }
        return tally;
    }

    /** Notes that an activity counted. */
    void touch(Activity activity, Ruleset ruleset) {
        horizon.advance(activity);
        rules = ruleset.label;
        changed = true;
    }

    /** Tells the state; what was changed gets the version that is stored next. */
    Progress state(Layout layout) {
        Map<String, Map<String, CapUse>> caps = new TreeMap<>();
        for (int i = 0; i < capPeriods.length; i++) {
            if (capPeriods[i] != NEVER) {
                Layout.CapName name = layout.caps.get(i);
                caps.computeIfAbsent(name.currency(), currency -> new TreeMap<>())
                        .put(name.cap(), new CapUse(capPeriods[i], capNets[i]));
            }
        }
        Map<String, Purse> purses = new TreeMap<>();
        for (int i = 0; i < earned.length; i++) {
            String currency = layout.currencies.get(i);
            Map<String, CapUse> used = caps.getOrDefault(currency, Map.of());
            if (earned[i] != 0 || !used.isEmpty()) {
                purses.put(currency, new Purse(earned[i], used));
            }
        }
        Map<String, List<Long>> counting = new TreeMap<>();
        List<String> badges = new ArrayList<>();
        for (Layout.Counters badge : layout.memberBadges.values()) {
            if (held[badge.place()]) {
                badges.add(badge.badge());
            } else if (!badge.isZero(counts)) {
                counting.put(badge.badge(), badge.read(counts));
            }
        }
        Map<String, List<Long>> remembered = new TreeMap<>();
        for (int i = 0; i < memories.length; i++) {
            if (memories[i].length > 0) {
                remembered.put(
                        layout.memories.get(i),
                        Arrays.stream(memories[i]).boxed().toList());
            }
        }
        return new Progress(
                member,
                rules,
                purses,
                counting,
                badges,
                remembered,
                horizon.moment(),
                replayedTo,
                changed ? version + 1 : version);
    }
}
