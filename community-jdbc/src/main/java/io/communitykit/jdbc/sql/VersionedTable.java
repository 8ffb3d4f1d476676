package io.communitykit.jdbc.sql;

import io.communitykit.storage.Page;
import io.communitykit.storage.Versioned;
import io.communitykit.storage.VersionedStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps versioned values in a table. Ports extend it without adding much. Rows are written in the order of their keys,
 * so that two who write the same rows wait for each other rather than block each other. Thread-safe.
 *
 * @param <K> the key
 * @param <V> the value
 */
public class VersionedTable<K extends Comparable<? super K>, V extends Versioned<K>> implements VersionedStore<K, V> {

    private static final String COMMUNITY = "community_id";

    private final Database database;
    private final TableShape<K, V> shape;
    private final String table;
    private final String name;
    private final Insert insert;
    private final Update update;

    /**
     * Opens a table.
     *
     * @param database the share of the community
     * @param port what it is called when something fails, such as {@code MemberStore}
     * @param shape how the table keeps values
     */
    public VersionedTable(Database database, String port, TableShape<K, V> shape) {
        this.database = database;
        this.shape = shape;
        this.name = port;
        this.table = database.table(shape.table());
        List<String> columns = new ArrayList<>(List.of(COMMUNITY));
        columns.addAll(shape.key().columns());
        columns.add("version");
        columns.add("state");
        shape.more().forEach(column -> columns.add(column.name()));
        this.insert = new Insert(table, columns, 1 + shape.key().columns().size());
        List<String> changed = new ArrayList<>(List.of("version", "state"));
        shape.more().forEach(column -> changed.add(column.name()));
        List<String> selecting = new ArrayList<>(List.of(COMMUNITY));
        selecting.addAll(shape.key().columns());
        selecting.add("version");
        this.update = new Update(table, changed, selecting);
    }

    private String ofKey() {
        return COMMUNITY + " = ? AND " + String.join(" = ? AND ", shape.key().columns()) + " = ?";
    }

    /**
     * Gives the share of the community.
     *
     * @return the database that the table is in
     */
    protected final Database database() {
        return database;
    }

    /**
     * Runs a query that selects states.
     *
     * @param operation which of the port's operations asks
     * @param condition what follows {@code WHERE community_id = ?}, with order and limit
     * @param arguments the arguments of it
     * @return the values, in the order of the query
     */
    protected final List<V> select(String operation, String condition, List<Object> arguments) {
        return database.read(
                name + "." + operation,
                session -> session.list(
                        "SELECT state FROM " + table + " WHERE " + COMMUNITY + " = ? " + condition,
                        database.arguments(arguments),
                        this::value));
    }

    private V value(Row row) throws SQLException {
        return shape.form().read(row.text(1));
    }

    @Override
    public Map<K, V> findAll(Collection<K> keys) {
        Set<K> distinct = new LinkedHashSet<>(keys);
        if (distinct.isEmpty()) {
            return Collections.emptyMap();
        }
        Map<K, V> byKey = new LinkedHashMap<>();
        database.read(
                        name + ".findAll",
                        session -> session.listByKeys(
                                "SELECT state FROM " + table,
                                database.keys(
                                        shape.key().columns(),
                                        distinct.stream().map(shape.key()::of).toList()),
                                "",
                                this::value))
                .forEach(value -> byKey.put(value.key(), value));
        Map<K, V> found = new LinkedHashMap<>();
        for (K key : distinct) {
            V value = byKey.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Set<K> insertAll(List<V> values) {
        checkKeys(values);
        for (V value : values) {
            if (value.version() != Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a new value must have version " + Versioned.FIRST_VERSION);
            }
        }
        List<V> sorted = sorted(values);
        if (sorted.isEmpty()) {
            return Collections.emptySet();
        }
        Set<Integer> inserted = database.write(
                name + ".insertAll",
                session -> session.insertAbsent(
                        insert, sorted.stream().map(this::row).toList()));
        Set<K> existed = new TreeSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (!inserted.contains(i)) {
                existed.add(sorted.get(i).key());
            }
        }
        return Collections.unmodifiableSet(existed);
    }

    @Override
    public Set<K> replaceAll(List<V> values) {
        checkKeys(values);
        for (V value : values) {
            if (value.version() <= Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a replacement must have a version above " + Versioned.FIRST_VERSION);
            }
        }
        List<V> sorted = sorted(values);
        if (sorted.isEmpty()) {
            return Collections.emptySet();
        }
        int[] changed = database.write(
                name + ".replaceAll",
                session -> session.updateAll(
                        update, sorted.stream().map(this::change).toList()));
        Set<K> lost = new TreeSet<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                lost.add(sorted.get(i).key());
            }
        }
        return Collections.unmodifiableSet(lost);
    }

    @Override
    public Page<V> page(Optional<K> after, int limit) {
        return page("page", List.of(), List.of(), after, limit);
    }

    /**
     * Lists a part of the values in the order of their keys.
     *
     * @param operation which of the port's operations asks
     * @param fixed columns that are the same in all of them; an index begins with the community and these
     * @param values the value of each
     * @param after the last key of the page before
     * @param limit how many at most, positive
     * @return the page
     * @throws IllegalArgumentException if the limit is not positive
     */
    protected final Page<V> page(
            String operation, List<String> fixed, List<Object> values, Optional<K> after, int limit) {
        Page.checkLimit(limit);
        List<String> columns = shape.key().columns();
        Condition rest = after.map(
                        key -> database.dialect().after(columns, shape.key().of(key)))
                .orElse(new Condition("1 = 1", List.of()));
        Walk walk = new Walk(fixed, columns);
        return Page.cut(
                select(
                        operation,
                        walk.condition() + "AND " + rest.sql() + walk.end(),
                        Session.arguments(values, rest.arguments(), limit + 1L)),
                limit);
    }

    @Override
    public boolean remove(K key) {
        return database.write(
                name + ".remove",
                session -> session.update(
                                "DELETE FROM " + table + " WHERE " + ofKey(),
                                database.arguments(shape.key().of(key)))
                        > 0);
    }

    private Object[] row(V value) {
        List<@Nullable Object> row = Session.arguments(
                database.community(),
                shape.key().of(value.key()),
                value.version(),
                shape.form().write(value));
        shape.more().forEach(column -> row.add(column.value().apply(value)));
        return row.toArray();
    }

    private Object[] change(V value) {
        List<@Nullable Object> change =
                Session.arguments(value.version(), shape.form().write(value));
        shape.more().forEach(column -> change.add(column.value().apply(value)));
        change.addAll(database.arguments(shape.key().of(value.key()), value.version() - 1));
        return change.toArray();
    }

    private List<V> sorted(List<V> values) {
        return values.stream()
                .sorted(Comparator.<V, K>comparing(Versioned::key))
                .toList();
    }

    private void checkKeys(List<V> batch) {
        Set<K> keys = new TreeSet<>();
        for (V value : batch) {
            if (!keys.add(value.key())) {
                throw new IllegalArgumentException(
                        "key " + value.key() + " stood twice but it must stand once in a batch");
            }
        }
    }
}
