-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- What rules count over sliding windows and how often they acted in a day; words and addresses as digests.
CREATE TABLE community_counters (
    community_id integer NOT NULL,
    kind varchar(255) COLLATE "C" NOT NULL,
    counter_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, kind, counter_id)
);

-- What people have decided, the last word about each subject.
CREATE TABLE community_rulings (
    community_id integer NOT NULL,
    subject_kind varchar(255) COLLATE "C" NOT NULL,
    subject_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, subject_kind, subject_id)
);

INSERT INTO community_schema (script) VALUES ('V9__moderation_rules');
