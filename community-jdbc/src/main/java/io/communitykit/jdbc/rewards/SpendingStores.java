package io.communitykit.jdbc.rewards;

import io.communitykit.MemberId;
import io.communitykit.jdbc.json.Json;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.rewards.ledger.AccountId;
import io.communitykit.rewards.ledger.Drawings;
import io.communitykit.rewards.ledger.DrawingsStore;
import io.communitykit.rewards.ledger.Hold;
import io.communitykit.rewards.ledger.HoldId;
import io.communitykit.rewards.ledger.HoldStore;
import io.communitykit.rewards.redemption.ItemName;
import io.communitykit.rewards.redemption.Redeemer;
import io.communitykit.rewards.redemption.RedeemerStore;
import io.communitykit.rewards.redemption.Redemption;
import io.communitykit.rewards.redemption.RedemptionId;
import io.communitykit.rewards.redemption.RedemptionStore;
import io.communitykit.rewards.redemption.Stock;
import io.communitykit.rewards.redemption.StockStore;
import io.communitykit.storage.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the ports by which points are set aside and spent. */
final class SpendingStores {

    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    private SpendingStores() {}

    static Optional<Object> make(Class<?> port, Database database) {
        if (port == HoldStore.class) {
            return Optional.of(new OfHolds(database));
        } else if (port == DrawingsStore.class) {
            return Optional.of(new OfDrawings(database));
        } else if (port == RedemptionStore.class) {
            return Optional.of(new OfRedemptions(database));
        } else if (port == StockStore.class) {
            return Optional.of(new OfStocks(database));
        } else if (port == RedeemerStore.class) {
            return Optional.of(new OfRedeemers(database));
        }
        return Optional.empty();
    }

    /** Counts microseconds since 1970 in UTC, as every column of an instant does. */
    private static Object micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / NANOS);
    }

    private static final class OfHolds extends VersionedTable<HoldId, Hold> implements HoldStore {
        OfHolds(Database database) {
            super(
                    database,
                    "HoldStore",
                    new TableShape<>(
                            "holds",
                            KeyShape.ofText("hold_id", HoldId::value),
                            Json.of(Hold.class),
                            List.of(new TableShape.Column<>(
                                    "due_at",
                                    hold -> hold.dueAt()
                                            .map(SpendingStores::micros)
                                            .orElse(null)))));
        }

        @Override
        public List<Hold> due(Instant upTo, int limit) {
            Page.checkLimit(limit);
            return select(
                    "due", "AND due_at <= ? ORDER BY due_at, hold_id LIMIT ?", List.of(micros(upTo), (long) limit));
        }
    }

    private static final class OfDrawings extends VersionedTable<AccountId, Drawings> implements DrawingsStore {
        OfDrawings(Database database) {
            super(
                    database,
                    "DrawingsStore",
                    TableShape.of(
                            "drawings",
                            new KeyShape<>(
                                    List.of("account_kind", "account_owner", "currency"),
                                    key -> List.of(new Key(key.kind()), new Key(key.owner()), new Key(key.currency()))),
                            Drawings.class));
        }
    }

    private static final class OfRedemptions extends VersionedTable<RedemptionId, Redemption>
            implements RedemptionStore {
        OfRedemptions(Database database) {
            super(
                    database,
                    "RedemptionStore",
                    new TableShape<>(
                            "redemptions",
                            KeyShape.ofText("redemption_id", RedemptionId::value),
                            Json.of(Redemption.class),
                            List.of(new TableShape.Column<>(
                                    "due_at",
                                    redemption -> redemption
                                            .dueAt()
                                            .map(SpendingStores::micros)
                                            .orElse(null)))));
        }

        @Override
        public List<Redemption> due(Instant upTo, int limit) {
            Page.checkLimit(limit);
            return select("due", "AND due_at <= ? ORDER BY due_at, redemption_id LIMIT ?", List.of(micros(upTo), (long)
                    limit));
        }
    }

    private static final class OfStocks extends VersionedTable<ItemName, Stock> implements StockStore {
        OfStocks(Database database) {
            super(
                    database,
                    "StockStore",
                    TableShape.of("stocks", KeyShape.ofText("item", ItemName::value), Stock.class));
        }
    }

    private static final class OfRedeemers extends VersionedTable<MemberId, Redeemer> implements RedeemerStore {
        OfRedeemers(Database database) {
            super(
                    database,
                    "RedeemerStore",
                    TableShape.of("redeemers", KeyShape.ofText("member_id", MemberId::value), Redeemer.class));
        }
    }
}
