-- Runs as it is on H2 and on PostgreSQL.

-- What was brought from where another program had it. An item is found by a digest of its source, its kind and what the source
-- knows it by, so that the same export, or a newer one, brings nothing twice.
create sequence import_run_seq start with 50 increment by 50;

create table import_run (
    id bigint primary key,
    source varchar(2000) not null,
    file_name varchar(1000) not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone
);

create table imported_item (
    digest varchar(64) primary key,
    kind varchar(20) not null,
    target bigint not null,
    fingerprint varchar(64) not null,
    run_id bigint not null references import_run (id)
);

create index imported_item_run on imported_item (run_id, kind, target);

-- Where articles were before, without the host: leads to where they are today. Found by a digest, since a path may be long.
create table former_address (
    digest varchar(64) primary key,
    path varchar(2000) not null,
    article_id bigint not null references article (id)
);

create index former_address_article on former_address (article_id);

-- What links to a reply end with that were made where it was before.
alter table reply add column former_anchor varchar(100);
