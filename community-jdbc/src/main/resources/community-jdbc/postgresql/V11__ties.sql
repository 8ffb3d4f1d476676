-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- Who turned to whom how often.
CREATE TABLE community_ties (
    community_id integer NOT NULL,
    model_scope varchar(255) COLLATE "C" NOT NULL,
    from_member varchar(255) COLLATE "C" NOT NULL,
    to_member varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, model_scope, from_member, to_member)
);

INSERT INTO community_schema (script) VALUES ('V11__ties');
