-- MariaDB 10.6 and newer, MySQL 8 and newer. Keys are the bytes of their UTF-8.

-- Accounts of the ledger with their balances.
CREATE TABLE community_accounts (
    account_id bigint AUTO_INCREMENT,
    community_id integer NOT NULL,
    account_kind varbinary(765) NOT NULL,
    account_owner varbinary(765) NOT NULL,
    currency varbinary(765) NOT NULL,
    overdraft boolean NOT NULL,
    balance bigint NOT NULL,
    entries bigint NOT NULL,
    PRIMARY KEY (account_id),
    UNIQUE (community_id, account_kind, account_owner, currency)
) ENGINE = InnoDB;

-- Postings by the SHA-256 of the parts of their keys, each after its length in four bytes.
CREATE TABLE community_postings (
    community_id integer NOT NULL,
    posting_digest binary(32) NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, posting_digest)
) ENGINE = InnoDB;

-- What postings did to accounts.
CREATE TABLE community_entries (
    account_id bigint NOT NULL,
    seq bigint NOT NULL,
    amount bigint NOT NULL,
    balance bigint NOT NULL,
    community_id integer NOT NULL,
    posting_digest binary(32) NOT NULL,
    PRIMARY KEY (account_id, seq)
) ENGINE = InnoDB;
CREATE INDEX ix_community_entries_posting ON community_entries (community_id, posting_digest);

-- How many entries each member has in the log of badges.
CREATE TABLE community_badge_holders (
    community_id integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    entries bigint NOT NULL,
    PRIMARY KEY (community_id, member_id)
) ENGINE = InnoDB;

CREATE TABLE community_badge_entries (
    community_id integer NOT NULL,
    entry_digest binary(32) NOT NULL,
    member_id varbinary(765) NOT NULL,
    seq bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, entry_digest),
    UNIQUE (community_id, member_id, seq)
) ENGINE = InnoDB;

CREATE TABLE community_progress (
    community_id integer NOT NULL,
    member_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, member_id)
) ENGINE = InnoDB;

CREATE TABLE community_subject_scores (
    community_id integer NOT NULL,
    subject_kind varbinary(765) NOT NULL,
    subject_id varbinary(765) NOT NULL,
    version bigint NOT NULL,
    state longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (community_id, subject_kind, subject_id)
) ENGINE = InnoDB;

INSERT INTO community_schema (script) VALUES ('V2__rewards');
