-- H2 2.2 and newer. Keys are the bytes of their UTF-8.

-- What each version of a program said when it was first applied.
CREATE TABLE community_program_editions (
    community_id integer NOT NULL,
    label varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, label)
);

-- Amounts that are set aside on an account; due_at is the instant at which an open one ends by itself.
CREATE TABLE community_holds (
    community_id integer NOT NULL,
    hold_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    due_at bigint,
    PRIMARY KEY (community_id, hold_id)
);
CREATE INDEX ix_community_holds_due ON community_holds (community_id, due_at, hold_id);

-- What is set aside on an account and what was drawn from it.
CREATE TABLE community_drawings (
    community_id integer NOT NULL,
    account_kind varbinary(765) NOT NULL,
    account_owner varbinary(765) NOT NULL,
    currency varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL,
    PRIMARY KEY (community_id, account_kind, account_owner, currency)
);

-- What members redeem; due_at is the instant at which a reservation ends by itself.
CREATE TABLE community_redemptions (
    community_id integer NOT NULL,
    redemption_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL NOT NULL,
    due_at bigint,
    PRIMARY KEY (community_id, redemption_id)
);
CREATE INDEX ix_community_redemptions_due ON community_redemptions (community_id, due_at, redemption_id);

-- How much of each item of a catalog is taken.
CREATE TABLE community_stocks (
    community_id integer NOT NULL,
    item varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL NOT NULL,
    PRIMARY KEY (community_id, item)
);

-- How much of each item a member has taken.
CREATE TABLE community_redeemers (
    community_id integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state varchar(1048576) NOT NULL NOT NULL,
    PRIMARY KEY (community_id, member_id)
);

INSERT INTO community_schema (script) VALUES ('V10__rewards');
