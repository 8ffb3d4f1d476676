package io.communitykit.rewards.redemption;

import io.communitykit.Due;
import io.communitykit.MemberId;
import io.communitykit.Observer;
import io.communitykit.rewards.Rewards;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.HoldId;
import io.communitykit.rewards.ledger.HoldResult;
import io.communitykit.rewards.ledger.Holds;
import io.communitykit.rewards.level.Level;
import io.communitykit.rewards.program.Ladder;
import io.communitykit.rewards.program.PointCurrency;
import io.communitykit.rewards.program.RewardsProgram;
import io.communitykit.storage.ContentionException;
import io.communitykit.storage.Outcome;
import io.communitykit.storage.Page;
import io.communitykit.storage.Storage;
import io.communitykit.storage.UnitOfWork;
import io.communitykit.storage.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets members spend their points. Thread-safe.
 *
 * <ul>
 *   <li>A redemption sets the price aside, the host delivers, and then it is spent; or it is canceled, or out of time,
 *       and the points are back.
 *   <li>However many are asked for at the same time, no more are reserved than the points, the stock and the limit of
 *       the member cover.
 *   <li>A redemption is a fact: an award that is taken back later changes nothing in it, and leaves a shortfall.
 *   <li>To do again what was done changes nothing.
 * </ul>
 */
public final class Redemptions implements Due {

    /** The longest id of a redemption, in UTF-16 characters: the ledger puts a word before it. */
    public static final int MAX_ID = 200;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String REDEEMED = "redeemed";
    private static final int ATTEMPTS = 100;

    private final Catalog catalog;
    private final Rewards rewards;
    private final UnitOfWork unit;
    private final Holds holds;
    private final RedemptionStore redemptions;
    private final StockStore stocks;
    private final RedeemerStore redeemers;

    private Redemptions(Catalog catalog, Rewards rewards, Storage storage) {
        this.catalog = catalog;
        this.rewards = rewards;
        this.unit = new UnitOfWork(storage, Observer.none(), InstantSource.fixed(Instant.EPOCH), ATTEMPTS);
        this.holds = Holds.of(storage);
        this.redemptions = storage.port(RedemptionStore.PORT);
        this.stocks = storage.port(StockStore.PORT);
        this.redeemers = storage.port(RedeemerStore.PORT);
    }

    /**
     * Opens the redemptions of a community.
     *
     * @param catalog what there is to have
     * @param rewards whose points are spent
     * @param storage the community's storage
     * @return the service
     * @throws IllegalArgumentException if an item names points, a ladder or a level that the program does not have
     */
    public static Redemptions of(Catalog catalog, Rewards rewards, Storage storage) {
        RewardsProgram program = rewards.engine().program();
        catalog.items().forEach((name, item) -> {
            require("items." + name + ".points", item.points(), program.points());
            Catalog.Gate gate = item.level();
            if (gate != null) {
                Ladder ladder = require("items." + name + ".level.ladder", gate.ladder(), program.levels());
                if (place(ladder, gate.atLeast()) < 0) {
                    throw new IllegalArgumentException("items." + name + ".level.atLeast was '" + gate.atLeast()
                            + "' but it must be a level of " + gate.ladder());
                }
            }
        });
        return new Redemptions(catalog, rewards, storage);
    }

    private static <V> V require(String path, String name, Map<String, V> known) {
        V found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException(path + " was '" + name + "' but it must be one of " + known.keySet());
        }
        return found;
    }

    private static int place(Ladder ladder, @Nullable String level) {
        for (int i = 0; i < ladder.steps().size(); i++) {
            if (ladder.steps().get(i).name().equals(level)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Reserves an item for a member.
     *
     * @param id the caller's own name of the redemption; the idempotency key
     * @param member who asks
     * @param item the name of the item
     * @param at when, in event time
     * @return what became of it, and contended if somebody else was always faster
     * @throws IllegalArgumentException if the catalog has no such item, or the id is longer than {@value #MAX_ID}
     *     characters
     */
    public Outcome<RedeemResult> redeem(RedemptionId id, MemberId member, String item, Instant at) {
        if (id.value().length() > MAX_ID) {
            throw new IllegalArgumentException(
                    "redemption.id had " + id.value().length() + " characters but it must have at most " + MAX_ID);
        }
        Catalog.Item asked = require("item", item, catalog.items());
        Duration reserved = asked.reserved();
        Redemption wanted = new Redemption(
                id,
                member,
                new ItemName(item),
                asked.points(),
                asked.price(),
                at,
                reserved == null ? null : at.plus(reserved),
                Redemption.Status.RESERVED,
                Versioned.FIRST_VERSION);
        return unit.run("redemptions.redeem", () -> reserve(wanted, asked));
    }

    private RedeemResult reserve(Redemption wanted, Catalog.Item item) {
        Redemption known = redemptions.find(wanted.id()).orElse(null);
        if (known != null) {
            boolean same = known.member().equals(wanted.member())
                    && known.item().equals(wanted.item())
                    && known.at().equals(wanted.at());
            return same ? new RedeemResult.Duplicate(known) : new RedeemResult.Conflict(known);
        }
        Stock stock = stocks.find(wanted.item()).orElse(new Stock(wanted.item(), 0, 0));
        Redeemer redeemer = redeemers.find(wanted.member()).orElse(new Redeemer(wanted.member(), Map.of(), 0));
        Optional<RedeemResult> refused = refusal(wanted, item, stock, redeemer);
        if (refused.isPresent()) {
            return refused.get();
        }
        PointCurrency points =
                require("points", item.points(), rewards.engine().program().points());
        HoldResult held = holds.place(hold(wanted), account(wanted), wanted.price(), points.start(), wanted.at(), null)
                .orElseThrow();
        if (held instanceof HoldResult.Insufficient few) {
            return new RedeemResult.Refused(RedeemResult.Reason.POINTS, few.available(), wanted.price(), null);
        }
        save(stock.plus(1), redeemer.plus(wanted.item(), 1));
        if (!redemptions.insert(wanted)) {
            throw new ContentionException("redemption " + wanted.id());
        }
        return new RedeemResult.Done(wanted);
    }

    private Optional<RedeemResult> refusal(Redemption wanted, Catalog.Item item, Stock stock, Redeemer redeemer) {
        Catalog.Gate gate = item.level();
        if (gate != null) {
            Ladder ladder =
                    require("ladder", gate.ladder(), rewards.engine().program().levels());
            Level level = rewards.level(wanted.member(), gate.ladder());
            if (place(ladder, level.name()) < place(ladder, gate.atLeast())) {
                return Optional.of(new RedeemResult.Refused(RedeemResult.Reason.LEVEL, 0, 0, gate.atLeast()));
            }
        }
        Long most = item.stock();
        if (most != null && stock.taken() >= most) {
            return Optional.of(new RedeemResult.Refused(RedeemResult.Reason.STOCK, 0, 1, null));
        }
        Long each = item.perMember();
        long taken = redeemer.taken().getOrDefault(wanted.item().value(), 0L);
        if (each != null && taken >= each) {
            return Optional.of(new RedeemResult.Refused(RedeemResult.Reason.PER_MEMBER, taken, each, null));
        }
        return Optional.empty();
    }

    /**
     * Says that the host has delivered: the points are spent.
     *
     * @param id the redemption
     * @param at when, in event time
     * @return what became of it, and contended if somebody else was always faster
     */
    public Outcome<RedeemResult> fulfil(RedemptionId id, Instant at) {
        return unit.run("redemptions.fulfil", () -> end(id, Redemption.Status.FULFILLED, at));
    }

    /**
     * Gives a reservation up: the points are back.
     *
     * @param id the redemption
     * @param at when, in event time
     * @return what became of it, and contended if somebody else was always faster
     */
    public Outcome<RedeemResult> cancel(RedemptionId id, Instant at) {
        return unit.run("redemptions.cancel", () -> end(id, Redemption.Status.CANCELED, at));
    }

    private RedeemResult end(RedemptionId id, Redemption.Status as, Instant at) {
        Redemption known = redemptions.find(id).orElse(null);
        if (known == null) {
            return new RedeemResult.Unknown();
        }
        if (known.status() != Redemption.Status.RESERVED) {
            return known.status() == as ? new RedeemResult.Duplicate(known) : new RedeemResult.Conflict(known);
        }
        Instant until = known.until();
        if (until != null && !at.isBefore(until) && as != Redemption.Status.EXPIRED) {
            end(id, Redemption.Status.EXPIRED, until);
            return new RedeemResult.Conflict(redemptions.find(id).orElseThrow());
        }
        if (as == Redemption.Status.FULFILLED) {
            holds.settle(hold(known), new AccountId(REDEEMED, known.item().value(), known.points()), known.price(), at)
                    .orElseThrow();
        } else {
            holds.release(hold(known), at).orElseThrow();
            save(
                    stocks.find(known.item()).orElseThrow().plus(-1),
                    redeemers.find(known.member()).orElseThrow().plus(known.item(), -1));
        }
        Redemption next = known.as(as);
        if (!redemptions.replace(next, known.version())) {
            throw new ContentionException("redemption " + id);
        }
        return new RedeemResult.Done(next);
    }

    private void save(Stock stock, Redeemer redeemer) {
        boolean counted = stock.version() == Versioned.FIRST_VERSION
                ? stocks.insert(stock)
                : stocks.replace(stock, stock.version() - 1);
        boolean taken = redeemer.version() == Versioned.FIRST_VERSION
                ? redeemers.insert(redeemer)
                : redeemers.replace(redeemer, redeemer.version() - 1);
        if (!counted || !taken) {
            throw new ContentionException("stock of " + stock.item());
        }
    }

    private static HoldId hold(Redemption redemption) {
        return new HoldId("redemption:" + redemption.id());
    }

    private static AccountId account(Redemption redemption) {
        return new AccountId(AccountId.MEMBER, redemption.member().value(), redemption.points());
    }

    /**
     * Finds a redemption.
     *
     * @param id its name
     * @return the redemption as it stands; empty if there is none
     */
    public Optional<Redemption> find(RedemptionId id) {
        return redemptions.find(id);
    }

    @Override
    public Optional<Instant> next() {
        return redemptions.due(LATEST, 1).stream().findFirst().flatMap(Redemption::dueAt);
    }

    /** {@inheritDoc} Ends reservations that the host has not fulfilled in time, each in a transaction of its own. */
    @Override
    public int run(Instant upTo, int limit) {
        Page.checkLimit(limit);
        List<Redemption> due = redemptions.due(upTo, limit);
        for (Redemption redemption : due) {
            Instant until = redemption.dueAt().orElseThrow();
            unit.run("redemptions.end", () -> end(redemption.id(), Redemption.Status.EXPIRED, until))
                    .orElseThrow();
        }
        return due.size();
    }
}
