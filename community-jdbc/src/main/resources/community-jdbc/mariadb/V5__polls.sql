-- MariaDB 10.6 and newer, MySQL 8 and newer. Keys are the bytes of their UTF-8.

-- Polls; due_at is the instant at which time itself does something next with one.
CREATE TABLE community_polls (
    community_id integer NOT NULL,
    poll_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    due_at bigint,
    subject_kind varbinary(765),
    subject_id varbinary(765),
    PRIMARY KEY (community_id, poll_id)
) ENGINE = InnoDB;
CREATE INDEX ix_community_polls_due ON community_polls (community_id, due_at, poll_id);
CREATE INDEX ix_community_polls_subject ON community_polls (community_id, subject_kind, subject_id, poll_id);

-- Ballots, by voter or, where a poll is secret, by the digest of a receipt; nothing tells when one came.
CREATE TABLE community_ballots (
    community_id integer NOT NULL,
    poll_id varbinary(765) NOT NULL,
    ballot_key varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, poll_id, ballot_key)
) ENGINE = InnoDB;

INSERT INTO community_schema (script) VALUES ('V5__polls');
