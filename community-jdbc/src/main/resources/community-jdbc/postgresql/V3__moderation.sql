-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- Decisions; they hold no text of members.
CREATE TABLE community_decisions (
    community_id integer NOT NULL,
    subject_kind varchar(255) COLLATE "C" NOT NULL,
    subject_id varchar(255) COLLATE "C" NOT NULL,
    revision bigint NOT NULL,
    author varchar(255) COLLATE "C" NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, subject_kind, subject_id, revision)
);
CREATE INDEX ix_community_decisions_author
    ON community_decisions (community_id, author, subject_kind, subject_id, revision);

CREATE TABLE community_conduct (
    community_id integer NOT NULL,
    member_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, member_id)
);

INSERT INTO community_schema (script) VALUES ('V3__moderation');
