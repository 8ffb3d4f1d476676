-- MariaDB 10.6 and newer, MySQL 8 and newer. Keys are the bytes of their UTF-8.

-- Who turned to whom how often.
CREATE TABLE community_ties (
    community_id integer NOT NULL,
    model_scope varbinary(765) NOT NULL,
    from_member varbinary(765) NOT NULL,
    to_member varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, model_scope, from_member, to_member)
) ENGINE = InnoDB;

INSERT INTO community_schema (script) VALUES ('V11__ties');
