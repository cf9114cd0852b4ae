-- Runs as it is on H2 and on PostgreSQL.

-- Processes that run on this database at present. Whoever does not renew the lease in time is not waited for any more, and the
-- row is removed by whoever sees it.
create table node (
    id varchar(36) primary key,
    name varchar(255) not null,
    started_at timestamp with time zone not null,
    lease_until timestamp with time zone not null
);
