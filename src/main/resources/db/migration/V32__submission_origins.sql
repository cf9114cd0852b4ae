-- Runs as it is on H2 and on PostgreSQL.

-- From which network and browser a reply came, as a keyed digest of both: who repeats it from there sees its receipt again, also
-- after a restart and on another node. Kept for a day, and erased with the reply.
create table submission_origin (
    reply_id bigint primary key references reply (id),
    digest varchar(64) not null,
    kept_at timestamp with time zone not null
);
create index submission_origin_kept_at on submission_origin (kept_at);
