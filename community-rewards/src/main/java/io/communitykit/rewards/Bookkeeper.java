package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityHistory;
import io.communitykit.activity.HistoryQuery;
import io.communitykit.activity.Standing;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Books what a batch of activities brings about: what comes in order is counted on from the stored states, the rest is
 * counted again from the history; then the states are saved and the books brought in line. Runs in one transaction.
 */
final class Bookkeeper {

    private final RewardsEngine engine;
    private final Storage storage;
    private final ActivityHistory history;
    private final Ledger ledger;
    private final BadgeLog badges;
    private final Editions editions;

    Bookkeeper(RewardsEngine engine, Storage storage) {
        this.engine = engine;
        this.storage = storage;
        this.history = storage.port(ActivityHistory.PORT);
        this.ledger = storage.port(Ledger.PORT);
        this.badges = storage.port(BadgeLog.PORT);
        this.editions = new Editions(engine, storage.port(EditionStore.PORT));
    }

    /**
     * Books a batch.
     *
     * @param endOfLog tells up to which position the history holds every entry; asked before the history is read
     */
    Booking book(Collection<Arrival> arrivals, LongSupplier endOfLog) {
        Sieve sieve = new Sieve(arrivals, engine, history);
        if (sieve.inTime.isEmpty() && sieve.disputed.isEmpty()) {
            return new Booking(List.of(), List.of());
        }
        editions.check();
        States states = new States(engine, storage);
        states.load(sieve.inTime.stream().map(Arrival::activity).toList());
        List<Award> awards = new ArrayList<>();
        List<Activity> late = new ArrayList<>(sieve.disputed);
        for (Arrival arrival : sieve.inTime) {
            if (!states.fold().offer(arrival.activity(), arrival.position(), awards)) {
                late.add(arrival.activity());
            }
        }
        Recount recount = new Recount(engine, history, states, late.isEmpty() ? 0 : endOfLog.getAsLong());
        Map<MemberId, List<Award>> recounted = late.isEmpty() ? Map.of() : recount.run(late);
        states.save();
        awards.removeIf(award -> recounted.containsKey(award.member()));
        return write(awards, recounted, recount::awardsOf, false);
    }

    /** Answers everything that a member earned by the history, and leaves states and books as they are. */
    List<Award> awardsOf(MemberId member) {
        return new Recount(engine, history, new States(engine, storage), 0).awardsOf(member);
    }

    /** Counts everything again from the beginning, and books the difference. */
    Booking rebuild() {
        editions.check();
        return rebuild(false);
    }

    /** Tells what {@link #rebuild} would book, and writes nothing. */
    Booking preview() {
        return rebuild(true);
    }

    private Booking rebuild(boolean dry) {
        States states = new States(engine, storage);
        states.reset();
        Map<MemberId, List<Award>> earned = new TreeMap<>();
        states.fold().memberIds().forEach(member -> earned.put(member, new ArrayList<>()));
        List<Award> awards = new ArrayList<>();
        for (Activity activity : Standing.read(history, HistoryQuery.all(Recount.NOW))) {
            states.fold().offer(activity, 0, awards);
        }
        awards.forEach(award -> earned.computeIfAbsent(award.member(), member -> new ArrayList<>())
                .add(award));
        if (!dry) {
            states.save();
        }
        return write(List.of(), earned, member -> List.of(), dry);
    }

    /**
     * Books new awards, and settles what else was earned with what is booked. Where something is booked already under
     * the name of a new award, because states were lost and are counted again, that member is settled too.
     */
    private Booking write(
            List<Award> awards,
            Map<MemberId, List<Award>> recounted,
            Function<MemberId, List<Award>> earnedBy,
            boolean dry) {
        PointBooks points = new PointBooks(engine, ledger, dry);
        BadgeBooks won = new BadgeBooks(badges, dry);
        Set<MemberId> contested = new TreeSet<>(points.award(only(Award.Points.class, awards)));
        contested.addAll(won.award(only(Award.Badge.class, awards)));
        Map<MemberId, List<Award>> unsettled = new TreeMap<>(recounted);
        contested.forEach(member -> unsettled.put(member, earnedBy.apply(member)));
        unsettled.forEach((member, earned) -> {
            Set<MemberId> again = new TreeSet<>(points.settle(member, only(Award.Points.class, earned)));
            again.addAll(won.settle(member, only(Award.Badge.class, earned)));
            if (!again.isEmpty()) {
                throw new ContentionException("bookings of " + member);
            }
        });
        return new Booking(points.booked(), won.recorded());
    }

    private static <A extends Award> List<A> only(Class<A> kind, List<Award> awards) {
        return awards.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
