-- Runs as it is on H2 and on PostgreSQL.

-- When its writer corrected the address they had mistyped: what was mailed to that one proves nothing any more. Null for never.
alter table reply add column readdressed_at timestamp with time zone;
