-- Runs as it is on H2 and on PostgreSQL.

-- When a batch that is at work stopped at a fault; null while it goes on.
alter table batch add column stopped_at timestamp with time zone;
