-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- Counts of members by model, measure, days or hours, and share of the members.
CREATE TABLE community_metrics (
    community_id integer NOT NULL,
    model_scope varchar(255) COLLATE "C" NOT NULL,
    measure varchar(255) COLLATE "C" NOT NULL,
    block_number integer NOT NULL,
    shard_number integer NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, model_scope, measure, block_number, shard_number)
);

-- What became of activities that a retraction named.
CREATE TABLE community_retraction_marks (
    community_id integer NOT NULL,
    model_scope varchar(255) COLLATE "C" NOT NULL,
    activity_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, model_scope, activity_id)
);

-- What waiting for a response rests on.
CREATE TABLE community_threads (
    community_id integer NOT NULL,
    model_scope varchar(255) COLLATE "C" NOT NULL,
    response_name varchar(255) COLLATE "C" NOT NULL,
    thread_key varchar(255) COLLATE "C" NOT NULL,
    other_key varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, model_scope, response_name, thread_key, other_key)
);

INSERT INTO community_schema (script) VALUES ('V4__metrics');
