-- Runs as it is on H2 and on PostgreSQL.

-- When a reply was made to say something else last: what feeds tell of it has changed then (RFC 4287, 4.2.15).
alter table reply add column reworded_at timestamp with time zone;
