-- Nothing yet.

INSERT INTO community_schema (script) VALUES ('V7__indexes');
