-- H2 2.2 and newer. Keys are the bytes of their UTF-8.

-- Counts of members by model, measure, days or hours, and share of the members.
CREATE TABLE community_metrics (
    community_id integer NOT NULL,
    model_scope varbinary(765) NOT NULL,
    measure varbinary(765) NOT NULL,
    block_number integer NOT NULL,
    shard_number integer NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, model_scope, measure, block_number, shard_number)
);

-- What became of activities that a retraction named.
CREATE TABLE community_retraction_marks (
    community_id integer NOT NULL,
    model_scope varbinary(765) NOT NULL,
    activity_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, model_scope, activity_id)
);

-- What waiting for a response rests on.
CREATE TABLE community_threads (
    community_id integer NOT NULL,
    model_scope varbinary(765) NOT NULL,
    response_name varbinary(765) NOT NULL,
    thread_key varbinary(765) NOT NULL,
    other_key varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, model_scope, response_name, thread_key, other_key)
);

INSERT INTO community_schema (script) VALUES ('V4__metrics');
