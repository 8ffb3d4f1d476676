-- MariaDB 10.6 and newer, MySQL 8 and newer. Keys are the bytes of their UTF-8.

-- What rules count over sliding windows and how often they acted in a day; words and addresses as digests.
CREATE TABLE community_counters (
    community_id integer NOT NULL,
    kind varbinary(765) NOT NULL,
    counter_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, kind, counter_id)
) ENGINE = InnoDB;

-- What people have decided, the last word about each subject.
CREATE TABLE community_rulings (
    community_id integer NOT NULL,
    subject_kind varbinary(765) NOT NULL,
    subject_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, subject_kind, subject_id)
) ENGINE = InnoDB;

INSERT INTO community_schema (script) VALUES ('V9__moderation_rules');
