-- Runs as it is on H2 and on PostgreSQL.

-- One row while no mail leaves: a site that was restored may be a copy of one that goes on.
create table mail_pause (
    id integer primary key,
    paused_at timestamp with time zone not null
);
