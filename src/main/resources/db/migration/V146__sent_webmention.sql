-- Runs as it is on H2 and on PostgreSQL.

create sequence sent_webmention_seq start with 50 increment by 50;

-- That an article links to a page of another site, which is told of it; once for each article and link.
create table sent_webmention (
    id bigint primary key,
    article_id bigint not null references article (id),
    source varchar(1000) not null,
    target varchar(1000) not null,
    digest varchar(64) not null,
    host varchar(300) not null,
    lane integer not null,
    state varchar(20) not null,
    linked boolean default true not null,
    heard boolean default false not null,
    status integer,
    requested_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    requests integer default 1 not null,
    tries integer default 0 not null,
    claims integer default 0 not null,
    next_try_at timestamp with time zone,
    claimed_until timestamp with time zone
);
create unique index sent_webmention_link on sent_webmention (article_id, digest);
create index sent_webmention_of_article on sent_webmention (article_id, id);
create index sent_webmention_due on sent_webmention (lane, next_try_at);
create index sent_webmention_of_host on sent_webmention (host, next_try_at);
