-- Runs as it is on H2 and on PostgreSQL.

-- Which import an address came with that leads to a tag or an author here: it goes with that import.
alter table former_address add column run_id bigint;
create index former_address_run on former_address (run_id);
