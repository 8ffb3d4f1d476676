-- PostgreSQL 14 and newer; the encoding of the database must be UTF8.

-- What retracts given activities is asked for each time some are recorded, and mostly nothing does.
CREATE INDEX ix_community_activities_retractions ON community_activities (community_id, subject_id)
    WHERE activity_type = 'activity.retracted';

INSERT INTO community_schema (script) VALUES ('V7__indexes');
