-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- What each version of a program said when it was first applied.
CREATE TABLE community_program_editions (
    community_id integer NOT NULL,
    label varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, label)
);

-- Amounts that are set aside on an account; due_at is the instant at which an open one ends by itself.
CREATE TABLE community_holds (
    community_id integer NOT NULL,
    hold_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    due_at bigint,
    PRIMARY KEY (community_id, hold_id)
);
CREATE INDEX ix_community_holds_due ON community_holds (community_id, due_at, hold_id);

-- What is set aside on an account and what was drawn from it.
CREATE TABLE community_drawings (
    community_id integer NOT NULL,
    account_kind varchar(255) COLLATE "C" NOT NULL,
    account_owner varchar(255) COLLATE "C" NOT NULL,
    currency varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (community_id, account_kind, account_owner, currency)
);

-- What members redeem; due_at is the instant at which a reservation ends by itself.
CREATE TABLE community_redemptions (
    community_id integer NOT NULL,
    redemption_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL NOT NULL,
    due_at bigint,
    PRIMARY KEY (community_id, redemption_id)
);
CREATE INDEX ix_community_redemptions_due ON community_redemptions (community_id, due_at, redemption_id);

-- How much of each item of a catalog is taken.
CREATE TABLE community_stocks (
    community_id integer NOT NULL,
    item varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL NOT NULL,
    PRIMARY KEY (community_id, item)
);

-- How much of each item a member has taken.
CREATE TABLE community_redeemers (
    community_id integer NOT NULL,
    member_id varchar(255) COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL NOT NULL,
    PRIMARY KEY (community_id, member_id)
);

INSERT INTO community_schema (script) VALUES ('V10__rewards');
