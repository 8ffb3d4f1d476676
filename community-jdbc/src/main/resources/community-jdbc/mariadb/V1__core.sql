-- MariaDB 10.6 and newer, MySQL 8 and newer. Keys are the bytes of their UTF-8.

-- Which of these files were run.
CREATE TABLE community_schema (
    script varchar(100) NOT NULL,
    PRIMARY KEY (script)
) ENGINE = InnoDB;

-- Communities, each with the last position of its log, and how many members were erased under which salt.
CREATE TABLE community_communities (
    community_id integer AUTO_INCREMENT,
    community_name varbinary(765) NOT NULL,
    last_position bigint NOT NULL,
    erased_members bigint NOT NULL,
    erasure_salt varchar(255),
    PRIMARY KEY (community_id),
    UNIQUE (community_name)
) ENGINE = InnoDB;

-- Activities: recorded ones have a position, waiting ones have none. Instants are microseconds since 1970 in UTC.
CREATE TABLE community_activities (
    community_id integer NOT NULL,
    activity_id varbinary(765) NOT NULL,
    log_position bigint,
    activity_type varbinary(765) NOT NULL,
    actor varbinary(765) NOT NULL,
    recipient varbinary(765),
    subject_kind varbinary(765),
    subject_id varbinary(765),
    group_id varbinary(765),
    channel varbinary(765),
    occurred_at bigint NOT NULL,
    seq bigint NOT NULL,
    attributes longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, activity_id),
    UNIQUE (community_id, log_position)
) ENGINE = InnoDB;
CREATE INDEX ix_community_activities_time ON community_activities (community_id, occurred_at, seq, activity_id);
CREATE INDEX ix_community_activities_actor
    ON community_activities (community_id, actor, occurred_at, seq, activity_id);
CREATE INDEX ix_community_activities_recipient
    ON community_activities (community_id, recipient, occurred_at, seq, activity_id);
CREATE INDEX ix_community_activities_subject
    ON community_activities (community_id, subject_kind, subject_id, occurred_at, seq, activity_id);

-- Erased members: SHA-256 over salt, line feed and id, in hexadecimal.
CREATE TABLE community_erased (
    community_id integer NOT NULL,
    member_digest varchar(64) NOT NULL,
    PRIMARY KEY (community_id, member_digest)
) ENGINE = InnoDB;

-- How far each consumer of the log has come.
CREATE TABLE community_consumers (
    community_id integer NOT NULL,
    consumer varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, consumer)
) ENGINE = InnoDB;

CREATE TABLE community_members (
    community_id integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, member_id)
) ENGINE = InnoDB;

CREATE TABLE community_groups (
    community_id integer NOT NULL,
    group_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, group_id)
) ENGINE = InnoDB;

CREATE TABLE community_memberships (
    community_id integer NOT NULL,
    group_id varbinary(765) NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, group_id, member_id)
) ENGINE = InnoDB;
CREATE INDEX ix_community_memberships_member ON community_memberships (community_id, member_id);

CREATE TABLE community_posts (
    community_id integer NOT NULL,
    post_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    author varbinary(765) NOT NULL,
    PRIMARY KEY (community_id, post_id)
) ENGINE = InnoDB;
CREATE INDEX ix_community_posts_author ON community_posts (community_id, author);

CREATE TABLE community_reactions (
    community_id integer NOT NULL,
    post_id varbinary(765) NOT NULL,
    member_id varbinary(765) NOT NULL,
    reaction_kind varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, post_id, member_id, reaction_kind)
) ENGINE = InnoDB;
CREATE INDEX ix_community_reactions_member ON community_reactions (community_id, member_id);

CREATE TABLE community_charters (
    community_id integer NOT NULL,
    charter_number integer NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, charter_number)
) ENGINE = InnoDB;

CREATE TABLE community_consents (
    community_id integer NOT NULL,
    charter_number integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, charter_number, member_id)
) ENGINE = InnoDB;
CREATE INDEX ix_community_consents_member ON community_consents (community_id, member_id);

-- Notices; of delivered ones only the id stays, so that they are not delivered again.
CREATE TABLE community_notices (
    community_id integer NOT NULL,
    notice_id varbinary(765) NOT NULL,
    recipient varbinary(765),
    delivered boolean NOT NULL,
    not_before bigint NOT NULL,
    expires bigint,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    PRIMARY KEY (community_id, notice_id)
) ENGINE = InnoDB;
CREATE INDEX ix_community_notices_open ON community_notices (community_id, delivered, not_before, notice_id);
CREATE INDEX ix_community_notices_recipient ON community_notices (community_id, recipient);

INSERT INTO community_schema (script) VALUES ('V1__core');
