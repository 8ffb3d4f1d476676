package io.communitykit.jdbc.metrics;

import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Key;
import io.communitykit.jdbc.sql.KeyShape;
import io.communitykit.jdbc.sql.TableShape;
import io.communitykit.jdbc.sql.VersionedTable;
import io.communitykit.metrics.MetricsSlice;
import io.communitykit.metrics.MetricsStore;
import io.communitykit.metrics.RetractionMark;
import io.communitykit.metrics.RetractionMarkStore;
import io.communitykit.metrics.SliceKey;
import io.communitykit.metrics.network.Tie;
import io.communitykit.metrics.network.TieKey;
import io.communitykit.metrics.network.TieStore;
import io.communitykit.metrics.response.ResponseThread;
import io.communitykit.metrics.response.ThreadKey;
import io.communitykit.metrics.response.ThreadStore;
import io.communitykit.storage.PersonalData;
import io.communitykit.storage.Port;
import java.util.List;
import java.util.Optional;

/** Makes the ports of metrics. */
public final class MetricsStores {

    private MetricsStores() {}

    /**
     * Makes a port.
     *
     * @param port its interface
     * @param database the share of the community
     * @return the port; empty if metrics have none of this type
     */
    public static Optional<Object> make(Class<?> port, Database database) {
        if (port == MetricsStore.class) {
            return Optional.of(new Slices(database));
        } else if (port == RetractionMarkStore.class) {
            return Optional.of(new RetractionMarks(database));
        } else if (port == ThreadStore.class) {
            return Optional.of(new Threads(database));
        } else if (port == TieStore.class) {
            return Optional.of(new Ties(database));
        }
        return Optional.empty();
    }

    /**
     * Names the ports that hold data of members.
     *
     * @return the ports
     */
    public static List<Port<? extends PersonalData>> personal() {
        return List.of(MetricsStore.PORT, ThreadStore.PORT, TieStore.PORT);
    }

    private static final class Slices extends VersionedTable<SliceKey, MetricsSlice> implements MetricsStore {
        Slices(Database database) {
            super(
                    database,
                    "MetricsStore",
                    TableShape.of(
                            "metrics",
                            new KeyShape<>(
                                    List.of("model_scope", "measure", "block_number", "shard_number"),
                                    key -> List.of(
                                            new Key(key.scope()), new Key(key.measure()), (long) key.block(), (long)
                                                    key.shard())),
                            MetricsSlice.class));
        }
    }

    private static final class RetractionMarks extends VersionedTable<RetractionMark.Key, RetractionMark>
            implements RetractionMarkStore {
        RetractionMarks(Database database) {
            super(
                    database,
                    "RetractionMarkStore",
                    TableShape.of(
                            "retraction_marks",
                            new KeyShape<>(
                                    List.of("model_scope", "activity_id"),
                                    key -> List.of(new Key(key.scope()), new Key(key.activity()))),
                            RetractionMark.class));
        }
    }

    private static final class Threads extends VersionedTable<ThreadKey, ResponseThread> implements ThreadStore {
        Threads(Database database) {
            super(
                    database,
                    "ThreadStore",
                    TableShape.of(
                            "threads",
                            new KeyShape<>(
                                    List.of("model_scope", "response_name", "thread_key", "other_key"),
                                    key -> List.of(
                                            new Key(key.scope()),
                                            new Key(key.response()),
                                            new Key(key.thread()),
                                            new Key(key.other()))),
                            ResponseThread.class));
        }
    }

    private static final class Ties extends VersionedTable<TieKey, Tie> implements TieStore {
        Ties(Database database) {
            super(
                    database,
                    "TieStore",
                    TableShape.of(
                            "ties",
                            new KeyShape<>(
                                    List.of("model_scope", "from_member", "to_member"),
                                    key -> List.of(
                                            new Key(key.scope()),
                                            new Key(key.from().value()),
                                            new Key(key.to().value()))),
                            Tie.class));
        }
    }
}
