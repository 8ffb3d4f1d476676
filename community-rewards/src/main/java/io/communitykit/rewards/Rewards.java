package io.communitykit.rewards;

import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.activity.Activity;
import io.communitykit.activity.ActivityId;
import io.communitykit.activity.ActivityLog;
import io.communitykit.activity.FeedConsumer;
import io.communitykit.activity.LogEntry;
import io.communitykit.rewards.badge.BadgeEntry;
import io.communitykit.rewards.badge.BadgeLog;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Balance;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.rewards.ledger.Ledger;
import io.communitykit.rewards.ledger.LedgerEntry;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives members what they earn, and tells what they have. Follows the activity log, inline or by a feed. Thread-safe.
 *
 * <ul>
 *   <li>What is booked is always what {@link RewardsEngine#replay} says of the recorded activities that stand, in
 *       whatever order they arrive: late, doubled, retracted before or after, restored.
 *   <li>What was booked is never changed; a change of mind is another entry.
 *   <li>Delivering an activity again books nothing.
 * </ul>
 */
public final class Rewards implements FeedConsumer {

    /** The name under which rewards follow the log. */
    public static final String NAME = "rewards";

    private final RewardsEngine engine;
    private final Storage storage;
    private final UnitOfWork unit;
    private final Bookkeeper bookkeeper;
    private final Ledger ledger;
    private final DrawingsStore drawings;
    private final BadgeBooks badges;

    private Rewards(RewardsEngine engine, Storage storage, Observer observer, InstantSource clock) {
        this.engine = engine;
        this.storage = storage;
        this.unit = new UnitOfWork(storage, observer, clock);
        this.bookkeeper = new Bookkeeper(engine, storage);
        this.ledger = storage.port(Ledger.PORT);
        this.drawings = storage.port(DrawingsStore.PORT);
        this.badges = new BadgeBooks(storage.port(BadgeLog.PORT), true);
    }

    /**
     * Opens the rewards of a community.
     *
     * @param program what earns what
     * @param storage the community's storage
     * @return the service
     */
    public static Rewards of(RewardsProgram program, Storage storage) {
        return of(RewardsEngine.compile(program), storage, Observer.none(), InstantSource.fixed(Instant.EPOCH));
    }

    /**
     * Opens the rewards of a community with an observer.
     *
     * @param engine what earns what, compiled
     * @param storage the community's storage
     * @param observer who is told
     * @param clock measures durations for the observer only
     * @return the service
     */
    public static Rewards of(RewardsEngine engine, Storage storage, Observer observer, InstantSource clock) {
        return new Rewards(engine, storage, observer, clock);
    }

    /**
     * Gives back the engine.
     *
     * @return the engine
     */
    public RewardsEngine engine() {
        return engine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void consume(List<LogEntry> entries) {
        bookkeeper.book(entries.stream().map(Arrival::of).toList(), this::endOfLog);
    }

    private long endOfLog() {
        return storage.port(ActivityLog.PORT).end().readable();
    }

    /**
     * Books what activities bring about, in one transaction: for hosts that drive rewards themselves.
     *
     * @param activities what happened; the storage's history holds them already
     * @return what was booked
     */
    public Outcome<Booking> process(List<Activity> activities) {
        return unit.run(
                "rewards.process",
                () -> bookkeeper.book(activities.stream().map(Arrival::of).toList(), () -> 0));
    }

    /**
     * Counts everything again from the beginning and books the difference, in one transaction: after a rule was changed
     * for the past too, or states were lost. Reads the whole history and keeps every award in memory.
     *
     * @return what was booked
     */
    public Outcome<Booking> rebuild() {
        return unit.run("rewards.rebuild", bookkeeper::rebuild);
    }

    /**
     * Tells what {@link #rebuild} would change, and changes nothing: so that a changed or a new rule is seen first as a
     * difference. Reads the whole history and keeps every award in memory.
     *
     * @return who would gain and who would lose
     */
    public Difference preview() {
        return storage.inTransaction(() -> Difference.of(bookkeeper.preview()));
    }

    /**
     * Tells the points that a member sees.
     *
     * @param member the member; who earned nothing has what everybody starts with
     * @return the program's start and what was earned, whether or not it was spent, by currency, in the order of the
     *     program
     */
    public Map<String, Long> points(MemberId member) {
        List<AccountId> accounts = new ArrayList<>();
        engine.program().points().keySet().forEach(currency -> accounts.add(Accounts.of(member, currency)));
        Map<AccountId, Balance> balances = ledger.balances(accounts);
        Map<AccountId, Drawings> drawn = balances.isEmpty() ? Map.of() : drawings.findAll(balances.keySet());
        Map<String, Long> points = new LinkedHashMap<>();
        engine.program().points().forEach((currency, plan) -> {
            Balance balance = balances.get(Accounts.of(member, currency));
            Drawings spent = drawn.get(Accounts.of(member, currency));
            long left = Math.addExact(plan.start(), balance == null ? 0 : balance.amount());
            points.put(
                    currency, spent == null ? left : Math.addExact(left, Math.addExact(spent.held(), spent.drawn())));
        });
        return Collections.unmodifiableMap(points);
    }

    /**
     * Tells the points of one kind that a member sees.
     *
     * @param member the member; who earned nothing has what everybody starts with
     * @param currency which points
     * @return the program's start and what was earned
     * @throws IllegalArgumentException if the program has no such points
     */
    public long points(MemberId member, String currency) {
        Long points = points(member).get(currency);
        if (points == null) {
            throw unknown("currency", currency, engine.program().points());
        }
        return points;
    }

    /**
     * Tells what a member can spend and owes, of one kind of points.
     *
     * @param member the member
     * @param currency which points
     * @return earned less spent, as spendable points or as a shortfall
     * @throws IllegalArgumentException if the program has no such points
     */
    public Funds funds(MemberId member, String currency) {
        return storage.inTransaction(() -> {
            long earned = points(member, currency);
            Drawings spent = drawings.find(Accounts.of(member, currency))
                    .orElse(new Drawings(Accounts.of(member, currency), 0, 0, 0));
            return Funds.of(earned, spent.held(), spent.drawn());
        });
    }

    /**
     * Tells the badges that a member holds.
     *
     * @param member the member
     * @return the awards, in event time
     */
    public List<BadgeEntry> badges(MemberId member) {
        return badges.held(member);
    }

    /**
     * Tells the badges that a member holds at an instant: those that have expired are left out.
     *
     * @param member the member
     * @param at the instant
     * @return the awards, in event time
     */
    public List<BadgeEntry> badges(MemberId member, Instant at) {
        return badges(member).stream().filter(entry -> entry.isHeldAt(at)).toList();
    }

    /**
     * Tells where a member stands.
     *
     * @param member the member
     * @return the level on each ladder, in the order of the program
     */
    public Map<String, Level> levels(MemberId member) {
        Map<String, Long> points = points(member);
        Map<String, Level> levels = new LinkedHashMap<>();
        engine.program()
                .levels()
                .forEach((name, ladder) ->
                        levels.put(name, Level.of(name, ladder, points.getOrDefault(ladder.of(), 0L))));
        return Collections.unmodifiableMap(levels);
    }

    /**
     * Tells where a member stands on one ladder.
     *
     * @param member the member
     * @param ladder the name of the ladder
     * @return the level
     * @throws IllegalArgumentException if the program has no such ladder
     */
    public Level level(MemberId member, String ladder) {
        Level level = levels(member).get(ladder);
        if (level == null) {
            throw unknown("ladder", ladder, engine.program().levels());
        }
        return level;
    }

    /**
     * Tells how a member is rated.
     *
     * @param member the member
     * @return the grade by rating, in the order of the program
     */
    public Map<String, Long> ratings(MemberId member) {
        Map<String, List<Long>> memories = storage.port(ProgressStore.PORT)
                .find(member)
                .map(Progress::memories)
                .orElse(Map.of());
        Map<String, Long> grades = new LinkedHashMap<>();
        engine.program().ratings().forEach((name, rating) -> {
            List<Long> memory = memories.getOrDefault(Layout.ratingMemory(name), List.of());
            grades.put(name, memory.isEmpty() ? rating.start() : memory.get(0));
        });
        return Collections.unmodifiableMap(grades);
    }

    /**
     * Lists what was booked for a member, each entry with the rule, the activity and the numbers that were compared.
     *
     * @param member the member
     * @param currency which points
     * @param after the number of the last entry of the page before; 0 for the first page
     * @param limit how many at most, positive
     * @return the page, in the order of booking
     * @throws IllegalArgumentException if the limit is not positive or the number is negative
     */
    public Page<LedgerEntry> statement(MemberId member, String currency, long after, int limit) {
        return ledger.entries(Accounts.of(member, currency), after, limit);
    }

    /**
     * Explains a badge: by what a member earned it, or what is missing.
     *
     * @param member the member
     * @param badge the name of the badge
     * @return the explanation
     * @throws IllegalArgumentException if the program has no such badge
     */
    public BadgeExplanation explain(MemberId member, String badge) {
        return storage.inTransaction(() -> new BadgeExplainer(engine, storage).explain(member, badge, badges(member)));
    }

    /**
     * Explains what one activity earned a member, also what a cap or the floor cut to nothing, which no ledger holds.
     * Reads the member's history.
     *
     * @param member the member
     * @param cause the activity
     * @return what it earned, in the order of earning, each with what cut it; empty if no rule speaks of it
     */
    public List<Award> explain(MemberId member, ActivityId cause) {
        return storage.inTransaction(() -> bookkeeper.awardsOf(member).stream()
                .filter(award -> award.cause().id().equals(cause))
                .toList());
    }

    private static IllegalArgumentException unknown(String what, String name, Map<String, ?> known) {
        return new IllegalArgumentException(what + " was '" + name + "' but it must be one of " + known.keySet());
    }
}
