-- H2 2.2 and newer. Keys are the bytes of their UTF-8.

-- Decisions; they hold no text of members.
CREATE TABLE community_decisions (
    community_id integer NOT NULL,
    subject_kind varbinary(765) NOT NULL,
    subject_id varbinary(765) NOT NULL,
    revision bigint NOT NULL,
    author varbinary(765) NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, subject_kind, subject_id, revision)
);
CREATE INDEX ix_community_decisions_author
    ON community_decisions (community_id, author, subject_kind, subject_id, revision);

CREATE TABLE community_conduct (
    community_id integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, member_id)
);

INSERT INTO community_schema (script) VALUES ('V3__moderation');
