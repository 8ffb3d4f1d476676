package io.communitykit.examples.club.community;

import io.communitykit.CommunityId;
import io.communitykit.examples.club.Database;
import io.communitykit.jdbc.JdbcStorage;
import javax.sql.DataSource;
import org.hibernate.Session;

/** The library's tables in the club's database, written in the club's transactions. */
public final class ClubLog {

    private ClubLog() {}

    /** Opens the storage; {@code JdbcSchema.install} comes first, once per database. */
    public static JdbcStorage open(Database database, DataSource sameDatabase, CommunityId community) {
        return JdbcStorage.builder(sameDatabase)
                .joining(() -> database.current()
                        .map(manager -> manager.unwrap(Session.class).doReturningWork(connection -> connection)))
                .open(community);
    }
}
