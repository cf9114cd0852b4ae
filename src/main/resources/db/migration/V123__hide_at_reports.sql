-- Runs as it is on H2 and on PostgreSQL.

-- Reports from so many networks within an hour hide a reply until somebody looks; 0 for never.
alter table moderation_policy add column hide_at_reports integer default 0 not null;
