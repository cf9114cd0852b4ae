-- Runs as it is on H2 and on PostgreSQL.

-- Counts how often it was set for how long things are kept, so that of two administrators the second is told; one row.
create table retention_version (
    id integer primary key,
    version integer not null
);
insert into retention_version (id, version) values (1, 0);
