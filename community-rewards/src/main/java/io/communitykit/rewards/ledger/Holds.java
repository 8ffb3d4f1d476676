package io.communitykit.rewards.ledger;

import io.communitykit.Due;
import io.communitykit.Observer;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.StorageException;
import io.communitykit.storage.UnitOfWork;
import io.communitykit.storage.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets amounts aside on accounts until it is known what becomes of them. Thread-safe.
 *
 * <ul>
 *   <li>A hold takes no more than its account covers, also on an account with overdraft, and however many are placed at
 *       the same time.
 *   <li>A hold is resolved at most once: settled wholly or in part, and the rest goes back; void; or out of time.
 *   <li>More than is held is never settled.
 *   <li>To do again what was done changes nothing; to do otherwise is a conflict.
 *   <li>Its time is over at {@code until}: from then on it is neither settled nor void but timed out, whether or not
 *       {@link #run} has been called.
 * </ul>
 */
public final class Holds implements Due {

    private static final String KIND = "hold";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final UnitOfWork unit;
    private final Ledger ledger;
    private final HoldStore holds;
    private final DrawingsStore drawings;

    private Holds(Storage storage, UnitOfWork unit) {
        this.unit = unit;
        this.ledger = storage.port(Ledger.PORT);
        this.holds = storage.port(HoldStore.PORT);
        this.drawings = storage.port(DrawingsStore.PORT);
    }

    /**
     * Opens the holds of a community.
     *
     * @param storage the community's storage
     * @return the service
     */
    public static Holds of(Storage storage) {
        return new Holds(storage, new UnitOfWork(storage, Observer.none(), InstantSource.fixed(Instant.EPOCH), 100));
    }

    /**
     * Names the account on which what is held stands.
     *
     * @param currency what it holds
     * @return the account
     */
    public static AccountId holding(String currency) {
        return new AccountId(KIND, KIND, currency);
    }

    /**
     * Sets an amount aside.
     *
     * @param id the caller's own name of the hold; the idempotency key
     * @param account from where
     * @param amount how much, positive
     * @param credit what counts as covered beside the balance, such as the points with which everybody starts
     * @param at when, in event time
     * @param until when it ends by itself; null if it waits for good
     * @return what became of it, and contended if somebody else was always faster
     * @throws IllegalArgumentException if the amount is not positive
     */
    public Outcome<HoldResult> place(
            HoldId id, AccountId account, long amount, long credit, Instant at, @Nullable Instant until) {
        Hold wanted = new Hold(id, account, amount, at, until, Hold.Status.OPEN, 0, null, Versioned.FIRST_VERSION);
        return unit.run("holds.place", () -> place(wanted, credit));
    }

    private HoldResult place(Hold wanted, long credit) {
        Optional<Hold> known = holds.find(wanted.id());
        if (known.isPresent()) {
            return known.get().isSame(wanted)
                    ? new HoldResult.Duplicate(known.get())
                    : new HoldResult.Conflict(known.get());
        }
        AccountId account = wanted.account();
        Drawings before = drawings.find(account).orElse(Drawings.none(account));
        long available = Math.max(
                0,
                Math.addExact(
                        credit, ledger.balance(account).map(Balance::amount).orElse(0L)));
        if (wanted.amount() > available) {
            return new HoldResult.Insufficient(available);
        }
        save(before.plus(wanted.amount(), 0));
        if (!holds.insert(wanted)) {
            throw new ContentionException("hold " + wanted.id());
        }
        post(
                wanted,
                "place",
                wanted.placedAt(),
                List.of(leg(account, -wanted.amount()), held(wanted, wanted.amount())));
        return new HoldResult.Done(wanted);
    }

    /**
     * Settles a hold, wholly or in part; what is not settled goes back.
     *
     * @param id the hold
     * @param to where it goes; opened with overdraft if it is new
     * @param amount how much, from 1 to what is held
     * @param at when, in event time
     * @return what became of it
     * @throws IllegalArgumentException if the amount is not positive or more than is held
     */
    public Outcome<HoldResult> settle(HoldId id, AccountId to, long amount, Instant at) {
        return unit.run("holds.settle", () -> {
            Hold hold = holds.find(id).orElse(null);
            if (hold == null) {
                return new HoldResult.Unknown();
            }
            if (amount <= 0 || amount > hold.amount()) {
                throw new IllegalArgumentException("amount of hold " + id + " was " + amount
                        + " but it must be from 1 to " + hold.amount() + ", which is held");
            }
            return resolve(hold, Hold.Status.SETTLED, amount, to, at);
        });
    }

    /**
     * Gives a hold up; everything goes back.
     *
     * @param id the hold
     * @param at when, in event time
     * @return what became of it
     */
    public Outcome<HoldResult> release(HoldId id, Instant at) {
        return unit.run("holds.release", () -> {
            Hold hold = holds.find(id).orElse(null);
            return hold == null ? new HoldResult.Unknown() : resolve(hold, Hold.Status.VOID, 0, null, at);
        });
    }

    private HoldResult resolve(Hold hold, Hold.Status as, long amount, @Nullable AccountId to, Instant at) {
        if (hold.status() != Hold.Status.OPEN) {
            boolean same = hold.status() == as && hold.settled() == amount && Objects.equals(hold.to(), to);
            return same ? new HoldResult.Duplicate(hold) : new HoldResult.Conflict(hold);
        }
        Instant until = hold.until();
        if (until != null && !at.isBefore(until) && as != Hold.Status.TIMED_OUT) {
            return new HoldResult.Conflict(end(hold, until));
        }
        Hold next = hold.resolved(as, amount, to);
        save(drawings.find(hold.account()).orElseThrow().plus(-hold.amount(), amount));
        if (!holds.replace(next, hold.version())) {
            throw new ContentionException("hold " + hold.id());
        }
        List<Leg> legs = new ArrayList<>();
        legs.add(held(hold, -hold.amount()));
        if (to != null) {
            legs.add(leg(to, amount));
        }
        if (amount < hold.amount()) {
            legs.add(leg(hold.account(), hold.amount() - amount));
        }
        post(hold, "resolve", at, legs);
        return new HoldResult.Done(next);
    }

    private Hold end(Hold hold, Instant until) {
        return resolve(hold, Hold.Status.TIMED_OUT, 0, null, until) instanceof HoldResult.Done done
                ? done.hold()
                : hold;
    }

    private void save(Drawings next) {
        boolean saved = next.version() == Versioned.FIRST_VERSION
                ? drawings.insert(next)
                : drawings.replace(next, next.version() - 1);
        if (!saved) {
            throw new ContentionException("drawings of " + next.account());
        }
    }

    private void post(Hold hold, String step, Instant at, List<Leg> legs) {
        Posting posting = new Posting(
                PostingKey.of(KIND, hold.id().value(), step),
                at,
                legs,
                Attributes.of(Map.of("hold", new Value.Text(hold.id().value()))));
        ledger.open(legs.stream().map(leg -> new Account(leg.account(), true)).toList()); // known ones keep their terms
        if (!(ledger.post(posting) instanceof PostResult.Posted)) {
            throw new StorageException("posting " + posting.key() + " was not booked but it must be new");
        }
    }

    private static Leg held(Hold hold, long amount) {
        return leg(holding(hold.account().currency()), amount);
    }

    private static Leg leg(AccountId account, long amount) {
        return new Leg(account, amount);
    }

    /**
     * Finds a hold.
     *
     * @param id its name
     * @return the hold as it stands; empty if there is none
     */
    public Optional<Hold> find(HoldId id) {
        return holds.find(id);
    }

    /**
     * Tells what was drawn from accounts and is set aside on them.
     *
     * @param account the account
     * @return the sums; zero if nothing ever was
     */
    public Drawings drawings(AccountId account) {
        return drawings.find(account).orElse(Drawings.none(account));
    }

    @Override
    public Optional<Instant> next() {
        return holds.due(LATEST, 1).stream().findFirst().flatMap(Hold::dueAt);
    }

    /** {@inheritDoc} Ends holds whose time is over, each in a transaction of its own. */
    @Override
    public int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        List<Hold> due = holds.due(upTo, limit);
        for (Hold hold : due) {
            unit.run(
                            "holds.end",
                            () -> holds.find(hold.id())
                                    .filter(found -> found.dueAt().isPresent())
                                    .map(found -> end(found, found.dueAt().orElseThrow())))
                    .orElseThrow();
        }
        return due.size();
    }
}
