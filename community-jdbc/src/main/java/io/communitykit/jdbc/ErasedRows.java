package io.communitykit.jdbc;

import io.communitykit.MemberId;
import io.communitykit.jdbc.sql.Database;
import io.communitykit.jdbc.sql.Insert;
import io.communitykit.jdbc.sql.Session;
import io.communitykit.storage.Erasure;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows how erased members are remembered: by salted digests, all of one salt, and their number beside the log. */
final class ErasedRows {

    private final Database database;
    private final String communities;
    private final String table;
    private final Insert insert;

    ErasedRows(Database database) {
        this.database = database;
        this.communities = database.table("communities");
        this.table = database.table("erased");
        this.insert = new Insert(table, List.of("community_id", "member_digest"), 2);
    }

    /** Remembers a member. The caller holds the counter of the log. */
    void add(Session session, Erasure erasure) throws SQLException {
        session.update(
                "UPDATE " + communities + " SET erasure_salt = ? WHERE community_id = ? AND erasure_salt IS NULL",
                Session.arguments(erasure.salt(), database.arguments()));
        String digest = Erasure.digest(salt(session).get(0), erasure.member());
        if (known(session, Set.of(digest)).isEmpty()) {
            session.insertAll(
                    insert, List.<Object[]>of(database.arguments(digest).toArray()));
            session.update(
                    "UPDATE " + communities + " SET erased_members = erased_members + 1 WHERE community_id = ?",
                    database.arguments());
        }
    }

    Set<MemberId> among(Session session, Collection<MemberId> members) throws SQLException {
        List<String> salt = salt(session);
        if (salt.isEmpty()) {
            return Collections.emptySet();
        }
        Map<String, MemberId> byDigest = new LinkedHashMap<>();
        members.forEach(member -> byDigest.putIfAbsent(Erasure.digest(salt.get(0), member), member));
        byDigest.keySet().retainAll(known(session, byDigest.keySet()));
        return Collections.unmodifiableSet(new LinkedHashSet<>(byDigest.values()));
    }

    private List<String> salt(Session session) throws SQLException {
        return session.list(
                "SELECT erasure_salt FROM " + communities + " WHERE community_id = ? AND erasure_salt IS NOT NULL",
                database.arguments(),
                row -> row.text(1));
    }

    private Set<String> known(Session session, Set<String> digests) throws SQLException {
        return new LinkedHashSet<>(session.listByKeys(
                "SELECT member_digest FROM " + table,
                database.keys(
                        List.of("member_digest"), digests.stream().map(List::of).toList()),
                "",
                row -> row.text(1)));
    }
}
