-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- Polls; due_at is the instant at which time itself does something next with one.
CREATE TABLE community_polls (
    community_id integer NOT NULL,
    poll_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    due_at bigint,
    subject_kind varchar(255) COLLATE "C",
    subject_id varchar(255) COLLATE "C",
    PRIMARY KEY (community_id, poll_id)
);
CREATE INDEX ix_community_polls_due ON community_polls (community_id, due_at, poll_id);
CREATE INDEX ix_community_polls_subject ON community_polls (community_id, subject_kind, subject_id, poll_id);

-- Ballots, by voter or, where a poll is secret, by the digest of a receipt; nothing tells when one came.
CREATE TABLE community_ballots (
    community_id integer NOT NULL,
    poll_id varchar(255) COLLATE "C" NOT NULL,
    ballot_key varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, poll_id, ballot_key)
);

INSERT INTO community_schema (script) VALUES ('V5__polls');
