-- Runs as it is on H2 and on PostgreSQL.

-- Of a deleted account whose name is not to stand at the desk any more.
alter table account add column nameless boolean default false not null;
