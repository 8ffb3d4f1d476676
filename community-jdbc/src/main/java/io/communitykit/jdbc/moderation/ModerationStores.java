package io.communitykit.jdbc.moderation;

import io.communitykit.MemberId;
import io.communitykit.Subject;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.moderation.DecisionLog;
import io.communitykit.moderation.counter.Counter;
import io.communitykit.moderation.counter.CounterKey;
import io.communitykit.moderation.counter.CounterStore;
import io.communitykit.moderation.ruling.Ruling;
import io.communitykit.moderation.ruling.RulingStore;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Optional;

/** Makes the ports of moderation. */
public final class ModerationStores {

    private ModerationStores() {}

    /**
     * Makes a port.
     *
     * @param port its interface
     * @param database the share of the community
     * @return the port; empty if moderation has none of this type
     */
    public static Optional<Object> make(Class<?> port, Database database) {
        if (port == DecisionLog.class) {
            return Optional.of(new JdbcDecisionLog(database));
        } else if (port == ConductStore.class) {
            return Optional.of(new Conducts(database));
        } else if (port == CounterStore.class) {
            return Optional.of(new Counters(database));
        } else if (port == RulingStore.class) {
            return Optional.of(new OfRulings(database));
        }
        return Optional.empty();
    }

    /**
     * Names the ports that hold data of members.
     *
     * @return the ports
     */
    public static List<Port<? extends PersonalData>> personal() {
        return List.of(ConductStore.PORT, CounterStore.PORT, DecisionLog.PORT, RulingStore.PORT);
    }

    private static final class Conducts extends VersionedTable<MemberId, Conduct> implements ConductStore {
        Conducts(Database database) {
            super(
                    database,
                    "ConductStore",
                    TableShape.of("conduct", KeyShape.ofText("member_id", MemberId::value), Conduct.class));
        }
    }

    private static final class Counters extends VersionedTable<CounterKey, Counter> implements CounterStore {
        Counters(Database database) {
            super(
                    database,
                    "CounterStore",
                    TableShape.of(
                            "counters",
                            new KeyShape<>(
                                    List.of("kind", "counter_id"),
                                    key -> List.of(new Key(key.kind()), new Key(key.id()))),
                            Counter.class));
        }
    }

    private static final class OfRulings extends VersionedTable<Subject, Ruling> implements RulingStore {
        OfRulings(Database database) {
            super(
                    database,
                    "RulingStore",
                    TableShape.of(
                            "rulings",
                            new KeyShape<>(
                                    List.of("subject_kind", "subject_id"),
                                    subject -> List.of(new Key(subject.kind()), new Key(subject.id()))),
                            Ruling.class));
        }
    }
}
