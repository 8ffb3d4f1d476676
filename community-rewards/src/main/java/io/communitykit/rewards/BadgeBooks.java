package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.rewards.badge.BadgeAward;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.BadgeResult;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.storage.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Records badges. What was recorded is corrected by a further entry with the next revision. */
final class BadgeBooks {

    private static final int PAGE = 1000;

    private final BadgeLog log;
    private final List<BadgeEntry> recorded = new ArrayList<>();

    /** Whether nothing is written, and what would be recorded counts as recorded. */
    private final boolean dry;

    BadgeBooks(BadgeLog log, boolean dry) {
        this.dry = dry;
        this.log = log;
    }

    /** Tells what was recorded as new. */
    List<BadgeEntry> recorded() {
        return recorded;
    }

    /** Records awards that should be new; answers for whom something is recorded under such a name already. */
    Set<MemberId> award(List<Award.Badge> awards) {
        return append(awards.stream().map(award -> entry(award, 1)).toList());
    }

    /** Records the difference between what a member earned and what is recorded; answers who was recorded meanwhile. */
    Set<MemberId> settle(MemberId member, List<Award.Badge> earned) {
        Map<BadgeAward, Award.Badge> wanted = new TreeMap<>();
        earned.forEach(award ->
                wanted.put(new BadgeAward(member, award.badge(), award.cause().id(), award.tier()), award));
        Map<BadgeAward, BadgeEntry> last = last(member);
        Set<BadgeAward> all = new TreeSet<>(last.keySet());
        all.addAll(wanted.keySet());
        List<BadgeEntry> corrections = new ArrayList<>();
        for (BadgeAward name : all) {
            Award.Badge award = wanted.get(name);
            BadgeEntry before = last.get(name);
            boolean held = before != null && before.change() == BadgeEntry.Change.AWARDED;
            if (award != null && before != null && held && !isSame(award, before)) {
                corrections.add(before.takenBack());
                corrections.add(entry(award, before.revision() + 2));
            } else if (award != null && !held) {
                corrections.add(entry(award, before == null ? 1 : before.revision() + 1));
            } else if (award == null && before != null && held) {
                corrections.add(before.takenBack());
            }
        }
        return append(corrections);
    }

    /** Tells whether an award came true over the same time as the one that is recorded. */
    private static boolean isSame(Award.Badge award, BadgeEntry recorded) {
        return Objects.equals(award.span(), recorded.span()) && Objects.equals(award.expires(), recorded.expires());
    }

    /** Lists the badges that a member holds, in event time. */
    List<BadgeEntry> held(MemberId member) {
        return last(member).values().stream()
                .filter(entry -> entry.change() == BadgeEntry.Change.AWARDED)
                .sorted(BadgeEntry.IN_TIME)
                .toList();
    }

    private Map<BadgeAward, BadgeEntry> last(MemberId member) {
        Map<BadgeAward, BadgeEntry> last = new TreeMap<>();
        long after = 0;
        Page<RecordedBadge> page;
        do {
            page = log.page(member, after, PAGE);
            for (RecordedBadge recordedBadge : page.items()) {
                last.put(recordedBadge.entry().award(), recordedBadge.entry());
                after = recordedBadge.sequence();
            }
        } while (page.more());
        return last;
    }

    private static BadgeEntry entry(Award.Badge award, int revision) {
        return new BadgeEntry(
                award.program(),
                award.badge(),
                award.member(),
                award.cause().id(),
                revision,
                BadgeEntry.Change.AWARDED,
                award.subject(),
                award.cause().at(),
                award.tier(),
                award.span(),
                award.expires());
    }

    private Set<MemberId> append(List<BadgeEntry> entries) {
        if (dry) {
            recorded.addAll(entries);
            return Set.of();
        }
        Set<MemberId> contested = new TreeSet<>();
        List<BadgeResult> results = entries.isEmpty() ? List.of() : log.append(entries);
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof BadgeResult.Appended) {
                recorded.add(entries.get(i));
            } else {
                contested.add(entries.get(i).member());
            }
        }
        return contested;
    }
}
