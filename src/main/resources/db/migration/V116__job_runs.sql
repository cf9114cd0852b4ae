-- Runs as it is on H2 and on PostgreSQL.

-- The last run of each job that one node does for all. It was finished unless it was started after it last ended.
create table job_run (
    name varchar(100) primary key,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    node varchar(36) not null
);
