-- Runs as it is on H2 and on PostgreSQL.

-- Letters of which many say the same; every other one leaves before them.
alter table letter add column bulk boolean default false not null;
create index letter_bulk on letter (bulk, next_try_at);
