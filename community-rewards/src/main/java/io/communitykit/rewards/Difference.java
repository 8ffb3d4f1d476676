package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Leg;
import io.communitykit.rewards.ledger.Posting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells what a rebuild would change: who gains and who loses.
 *
 * @param members what would change for each member, in the order of members; those for whom nothing changes are left
 *     out
 */
public record Difference(Map<MemberId, Change> members) {

    /** Copies the map, in the order of members. */
    public Difference {
        members = RewardsState.sorted(members);
    }

    /**
     * Tells what would change for a member.
     *
     * @param points how many points more, or fewer if negative, by currency; none is 0
     * @param badges how many awards more, or fewer if negative, by badge, with its tier after a slash; none is 0
     */
    public record Change(Map<String, Long> points, Map<String, Integer> badges) {

        /** Copies the maps, in the order of names. */
        public Change {
            points = Collections.unmodifiableMap(new TreeMap<>(points));
            badges = Collections.unmodifiableMap(new TreeMap<>(badges));
        }

        /**
         * Tells whether the member gets something.
         *
         * @return true if points or badges are added
         */
        public boolean gains() {
            return points.values().stream().anyMatch(amount -> amount > 0)
                    || badges.values().stream().anyMatch(count -> count > 0);
        }

        /**
         * Tells whether something is taken from the member.
         *
         * @return true if points or badges are taken
         */
        public boolean loses() {
            return points.values().stream().anyMatch(amount -> amount < 0)
                    || badges.values().stream().anyMatch(count -> count < 0);
        }
    }

    static Difference of(Booking booking) {
        Map<MemberId, Map<String, Long>> points = new TreeMap<>();
        for (Posting posting : booking.postings()) {
            for (Leg leg : posting.legs()) {
                AccountId account = leg.account();
                if (account.kind().equals(AccountId.MEMBER)) {
                    points.computeIfAbsent(new MemberId(account.owner()), member -> new TreeMap<>())
                            .merge(account.currency(), leg.amount(), Math::addExact);
                }
            }
        }
        Map<MemberId, Map<String, Integer>> badges = new TreeMap<>();
        for (BadgeEntry entry : booking.badges()) {
            String name = entry.tier() == null ? entry.badge() : entry.badge() + "/" + entry.tier();
            badges.computeIfAbsent(entry.member(), member -> new TreeMap<>())
                    .merge(name, entry.change() == BadgeEntry.Change.AWARDED ? 1 : -1, Integer::sum);
        }
        Map<MemberId, Change> changes = new LinkedHashMap<>();
        points.forEach((member, sums) -> add(changes, member, sums, badges.getOrDefault(member, Map.of())));
        badges.forEach((member, sums) -> add(changes, member, points.getOrDefault(member, Map.of()), sums));
        return new Difference(changes);
    }

    private static void add(
            Map<MemberId, Change> changes, MemberId member, Map<String, Long> points, Map<String, Integer> badges) {
        Map<String, Long> moved = new TreeMap<>(points);
        moved.values().removeIf(amount -> amount == 0);
        Map<String, Integer> earned = new TreeMap<>(badges);
        earned.values().removeIf(count -> count == 0);
        if (!moved.isEmpty() || !earned.isEmpty()) {
            changes.put(member, new Change(moved, earned));
        }
    }

    /**
     * Lists who gains.
     *
     * @return the members who get something, in their order; some of them may lose something too
     */
    public List<MemberId> gaining() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().gains())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Lists who loses.
     *
     * @return the members from whom something is taken, in their order; some of them may gain something too
     */
    public List<MemberId> losing() {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().loses())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Adds up the points of all members.
     *
     * @return how many points more, or fewer if negative, by currency
     */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        members.values()
                .forEach(change ->
                        change.points().forEach((currency, amount) -> totals.merge(currency, amount, Math::addExact)));
        return Collections.unmodifiableMap(totals);
    }
}
