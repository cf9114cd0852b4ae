-- Runs as it is on H2 and on PostgreSQL.

-- Until when the second step is not asked for there; null where it is.
alter table known_device add column trusted_until timestamp with time zone;
