-- H2 2.2 and newer. Keys are the bytes of their UTF-8.

-- Who turned to whom how often.
CREATE TABLE community_ties (
    community_id integer NOT NULL,
    model_scope varbinary(765) NOT NULL,
    from_member varbinary(765) NOT NULL,
    to_member varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, model_scope, from_member, to_member)
);

INSERT INTO community_schema (script) VALUES ('V11__ties');
