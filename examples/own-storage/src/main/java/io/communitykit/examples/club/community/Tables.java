package io.communitykit.examples.club.community;

import io.communitykit.examples.club.Database;
import jakarta.persistence.EntityManager;

/** The tables that the club added for the SDK. Keys are UTF-8 bytes: compared by code points, never folded. */
public final class Tables {

    private Tables() {}

    /** Creates the tables; a migration of the club's own tool would hold these statements. */
    public static void create(Database database) {
        database.inTransaction(manager -> {
            execute(manager, """
                    create table decision (
                        club varchar(255) not null,
                        subject_kind varbinary(255) not null,
                        subject_id varbinary(1020) not null,
                        revision bigint not null,
                        author varbinary(1020) not null,
                        body clob not null,
                        primary key (club, subject_kind, subject_id, revision))
                    """);
            execute(
                    manager,
                    "create index decision_author on decision (club, author, subject_kind, subject_id, revision)");
            execute(manager, """
                    create table conduct (
                        club varchar(255) not null,
                        member varbinary(1020) not null,
                        version bigint not null,
                        body clob not null,
                        primary key (club, member))
                    """);
            execute(manager, """
                    create table import_progress (
                        club varchar(255) not null primary key,
                        occurred_at varchar(40) not null,
                        number bigint not null,
                        id varchar(255) not null,
                        done bigint not null)
                    """);
            execute(manager, """
                    create table cut_over (
                        club varchar(255) not null primary key,
                        stage varchar(20) not null)
                    """);
            return manager;
        });
    }

    private static void execute(EntityManager manager, String statement) {
        manager.createNativeQuery(statement).executeUpdate();
    }
}
