-- Runs as it is on H2 and on PostgreSQL.

-- What a content delivery network is to let go of, written in the transaction of the change. Names of what pages are made of.
create sequence cdn_purge_seq start with 50 increment by 50;
create table cdn_purge (
    id bigint primary key,
    surrogate_key varchar(200) not null,
    changed_at timestamp with time zone not null,
    is_again boolean not null,
    tries int not null,
    next_try_at timestamp with time zone not null
);
create index cdn_purge_due on cdn_purge (next_try_at, id);
