-- H2 2.2 and newer. Keys are the bytes of their UTF-8.

-- What retracts given activities is asked for each time some are recorded; of a list of keys H2 looks up whole ones.
CREATE INDEX ix_community_activities_retractions ON community_activities (community_id, activity_type, subject_id);

INSERT INTO community_schema (script) VALUES ('V7__indexes');
