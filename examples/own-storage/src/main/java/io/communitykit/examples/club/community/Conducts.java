package io.communitykit.examples.club.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communitykit.MemberId;
import io.communitykit.moderation.Conduct;
import io.communitykit.moderation.ConductStore;
import io.communitykit.storage.Page;
import io.communitykit.storage.Versioned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conduct of members in a table of the club. Export and erasure come with the interface. */
final class Conducts implements ConductStore {

    private static final byte[] BEFORE_ALL = {};

    private final Transactions transactions;
    private final String club;

    Conducts(Transactions transactions, String club) {
        this.transactions = transactions;
        this.club = club;
    }

    @Override
    public Map<MemberId, Conduct> findAll(Collection<MemberId> keys) {
        return transactions.sql(connection -> {
            Map<MemberId, Conduct> found = new LinkedHashMap<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select body from conduct where club = ? and member = ?")) {
                for (MemberId key : keys) {
                    select.setString(1, club);
                    select.setBytes(2, bytes(key));
                    read(select).forEach(conduct -> found.put(key, conduct));
                }
            }
            return Collections.unmodifiableMap(found);
        });
    }

    @Override
    public Set<MemberId> insertAll(List<Conduct> values) {
        checkOnce(values);
        for (Conduct value : values) {
            if (value.version() != Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a new value must have version " + Versioned.FIRST_VERSION);
            }
        }
        return transactions.sql(connection -> {
            Set<MemberId> existed = new LinkedHashSet<>();
            for (Conduct value : values) {
                if (!insert(connection, value)) {
                    existed.add(value.key());
                }
            }
            return Collections.unmodifiableSet(existed);
        });
    }

    /** Looks first, since a violation costs; whoever is faster in between is told by the primary key. */
    private boolean insert(Connection connection, Conduct value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into conduct (club, member, version, body)"
                + " select ?, ?, ?, ? where not exists (select 1 from conduct where club = ? and member = ?)")) {
            insert.setString(1, club);
            insert.setBytes(2, bytes(value.key()));
            insert.setLong(3, value.version());
            insert.setString(4, Json.write(value));
            insert.setString(5, club);
            insert.setBytes(6, bytes(value.key()));
            return insert.executeUpdate() == 1;
        } catch (SQLIntegrityConstraintViolationException exists) {
            return false;
        }
    }

    @Override
    public Set<MemberId> replaceAll(List<Conduct> values) {
        checkOnce(values);
        for (Conduct value : values) {
            if (value.version() <= Versioned.FIRST_VERSION) {
                throw new IllegalArgumentException("version of " + value.key() + " was " + value.version()
                        + " but a replacement must have a version above " + Versioned.FIRST_VERSION);
            }
        }
        return transactions.sql(connection -> {
            Set<MemberId> lost = new LinkedHashSet<>();
            try (PreparedStatement update = connection.prepareStatement(
                    "update conduct set version = ?, body = ? where club = ? and member = ? and version = ?")) {
                for (Conduct value : values) {
                    update.setLong(1, value.version());
                    update.setString(2, Json.write(value));
                    update.setString(3, club);
                    update.setBytes(4, bytes(value.key()));
                    update.setLong(5, value.version() - 1);
                    if (update.executeUpdate() == 0) {
                        lost.add(value.key());
                    }
                }
            }
            return Collections.unmodifiableSet(lost);
        });
    }

    @Override
    public Page<Conduct> page(Optional<MemberId> after, int limit) {
        Page.checkLimit(limit);
        return transactions.sql(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select body from conduct where club = ? and member > ? order by member limit ?")) {
                select.setString(1, club);
                select.setBytes(2, after.map(Conducts::bytes).orElse(BEFORE_ALL));
                select.setInt(3, limit + 1);
                return Page.cut(read(select), limit);
            }
        });
    }

    @Override
    public boolean remove(MemberId key) {
        return transactions.sql(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from conduct where club = ? and member = ?")) {
                delete.setString(1, club);
                delete.setBytes(2, bytes(key));
                return delete.executeUpdate() == 1;
            }
        });
    }

    private static List<Conduct> read(PreparedStatement select) throws SQLException {
        List<Conduct> read = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                read.add(Json.read(rows.getString(1), Conduct.class));
            }
        }
        return read;
    }

    private static void checkOnce(List<Conduct> values) {
        if (values.stream().map(Conduct::key).distinct().count() < values.size()) {
            throw new IllegalArgumentException("a key stood twice in a batch but it must stand once");
        }
    }

    private static byte[] bytes(MemberId member) {
        return member.value().getBytes(UTF_8);
    }
}
