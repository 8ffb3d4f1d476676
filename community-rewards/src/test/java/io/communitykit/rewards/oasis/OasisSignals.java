package io.communitykit.rewards.oasis;

import io.communitykit.MemberId;
import io.communitykit.activity.Activities;
import io.communitykit.activity.Activity;
import io.communitykit.rewards.Award;
import io.communitykit.rewards.Earnings;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.badge.RecordedBadge;
import io.communitykit.rewards.contest.ChallengeEngine;
import io.communitykit.rewards.contest.ChallengeStanding;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.level.Climb;
import io.communitykit.rewards.program.Pattern;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.InMemoryStorage;
import io.communitykit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Lets the public API run a case, and tells what came out in the words of the other engine. */
final class OasisSignals {

    private OasisSignals() {}

    /** Records the arrivals one by one and reads what was booked meanwhile. */
    static List<Map<String, String>> run(OasisCase one, List<Activity> arrivals) {
        if (one.suite().startsWith("Challenge")) {
            return challenge(one, arrivals);
        }
        RewardsProgram program = OasisRules.program(one);
        Storage storage = InMemoryStorage.create();
        Rewards rewards = Rewards.of(program, storage);
        Activities activities = Activities.builder(storage).inline(rewards).build();
        arrivals.forEach(activity -> activities.record(activity));
        List<Map<String, String>> signals = new ArrayList<>();
        for (MemberId member : members(arrivals)) {
            if (one.suite().equals("MilestoneTest") || one.suite().equals("RatingsTest")) {
                Earnings earnings = rewards.engine()
                        .replay(arrivals.stream().sorted(Activity.IN_TIME).toList());
                earnings.climbs(member).forEach(climb -> signals.add(level(climb)));
                earnings.awards(member).forEach(award -> rated(award, signals));
            }
            for (RecordedBadge recorded :
                    storage.port(BadgeLog.PORT).page(member, 0, 1000).items()) {
                signals.add(badge(program, recorded.entry(), arrivals, storage));
            }
            if (one.suite().equals("PointsTest") || one.suite().equals("RatingsTest")) {
                for (LedgerEntry entry : entries(storage, member, OasisRules.POINTS)) {
                    signals.add(
                            signal("kind", "points", "amount", Long.toString(entry.amount()), "event", cause(entry)));
                }
            }
        }
        return signals;
    }

    private static Set<MemberId> members(List<Activity> arrivals) {
        Set<MemberId> members = new LinkedHashSet<>();
        arrivals.forEach(activity -> members.add(activity.actor()));
        return members;
    }

    private static void rated(Award award, List<Map<String, String>> signals) {
        if (award instanceof Award.Rated rated) {
            signals.add(signal(
                    "kind",
                    "rating",
                    "frm",
                    Long.toString(rated.from()),
                    "to",
                    Long.toString(rated.to()),
                    "event",
                    rated.cause().id().value()));
        }
    }

    private static Map<String, String> level(Climb climb) {
        return signal(
                "kind",
                "level",
                "frm",
                Objects.requireNonNullElse(climb.from(), "0"),
                "to",
                Objects.requireNonNullElse(climb.to(), "0"),
                "total",
                Long.toString(climb.points()),
                "event",
                climb.cause().id().value());
    }

    private static List<LedgerEntry> entries(Storage storage, MemberId member, String currency) {
        return storage.port(Ledger.PORT)
                .entries(new AccountId(AccountId.MEMBER, member.value(), currency), 0, 1000)
                .items();
    }

    private static String cause(LedgerEntry entry) {
        List<String> parts = entry.posting().key().parts();
        return parts.get(parts.size() - 2);
    }

    private static Map<String, String> badge(
            RewardsProgram program, BadgeEntry entry, List<Activity> arrivals, Storage storage) {
        boolean awarded = entry.change() == BadgeEntry.Change.AWARDED;
        Map<String, String> signal = signal("kind", awarded ? "badge" : "badge-removed");
        signal.put("rank", Objects.requireNonNullElse(entry.tier(), entry.badge()));
        signal.put("event", entry.cause().value());
        signal.put("last", entry.cause().value());
        if (entry.span() != null) {
            signal.put("start", Long.toString(entry.span().from().toEpochMilli()));
            signal.put("end", Long.toString(entry.span().to().toEpochMilli()));
            signal.put("first", at(entry.span().from(), entry, arrivals));
        }
        program.badges().values().stream()
                .filter(badge -> badge.when() instanceof Pattern)
                .flatMap(badge -> ((Pattern) badge.when()).tiers().stream())
                .filter(tier -> tier.name().equals(entry.tier()))
                .filter(Pattern.CountedTier.class::isInstance)
                .forEach(tier -> signal.put("streak", Long.toString(((Pattern.CountedTier) tier).reaches())));
        for (String currency : program.points().keySet()) {
            for (LedgerEntry booked : entries(storage, entry.member(), currency)) {
                if (cause(booked).equals(entry.cause().value())
                        && (booked.amount() > 0) == awarded
                        && booked.posting().key().parts().get(3).startsWith("badge ")
                        && (entry.tier() == null
                                || booked.posting().key().parts().get(3).endsWith("/" + entry.tier()))) {
                    signal.put("points", currency + " " + booked.amount());
                }
            }
        }
        return signal;
    }

    private static String at(Instant instant, BadgeEntry entry, List<Activity> arrivals) {
        return arrivals.stream()
                .filter(activity -> activity.actor().equals(entry.member()))
                .filter(activity -> activity.occurredAt().equals(instant))
                .map(activity -> activity.id().value())
                .findFirst()
                .orElse("");
    }

    private static List<Map<String, String>> challenge(OasisCase one, List<Activity> arrivals) {
        ChallengeStanding standing = ChallengeEngine.compile(OasisRules.challenge(one))
                .standing(arrivals.stream().sorted(Activity.IN_TIME).toList(), one.asOf());
        List<Map<String, String>> signals = new ArrayList<>();
        for (ChallengeStanding.Place place : standing.winners()) {
            String event = place.cause().id().value();
            String number = Integer.toString(place.place());
            signals.add(signal(
                    "kind", "win", "position", number, "user", place.member().value(), "event", event));
            signals.add(signal("kind", "points", "amount", Long.toString(place.prize()), "event", event));
        }
        if (one.suite().equals("ChallengeTest")) {
            standing.tooLate()
                    .forEach(late -> signals.add(signal(
                            "kind",
                            "over",
                            "reason",
                            "ALL_WINNERS_FOUND",
                            "event",
                            late.id().value())));
        }
        return signals;
    }

    private static Map<String, String> signal(String... parts) {
        Map<String, String> signal = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            signal.put(parts[i], parts[i + 1]);
        }
        return signal;
    }

    /** Adds up awards and retractions by the named parts; what comes to nothing is left out. */
    static Map<Map<String, String>, Integer> net(List<Map<String, String>> signals, Set<String> by) {
        Map<Map<String, String>, Integer> net = new LinkedHashMap<>();
        for (Map<String, String> signal : signals) {
            Map<String, String> key = new TreeMap<>(signal);
            key.keySet().retainAll(by);
            boolean removed = "badge-removed".equals(signal.get("kind"));
            if (removed) {
                key.replace("kind", "badge");
            }
            net.merge(key, removed ? -1 : 1, Integer::sum);
        }
        net.values().removeIf(count -> count == 0);
        return net;
    }
}
