-- Runs as it is on H2 and on PostgreSQL.

-- Null for a block that does not end by itself.
alter table blocked_address add column ends_at timestamp with time zone;
