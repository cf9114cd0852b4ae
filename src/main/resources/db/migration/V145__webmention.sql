-- Runs as it is on H2 and on PostgreSQL.

-- Where a reply stands that was written on another site.
alter table reply add column mention_source varchar(1000);
alter table reply add column mention_kind varchar(20);
alter table reply add column mention_at timestamp with time zone;

create sequence webmention_seq start with 50 increment by 50;

-- That somebody says that a page of another site links to an article, once for each page and article; the pair is a keyed digest of
-- them. Of what is erased the pair alone stays, so that it does not come back; with the night after a year it goes.
create table webmention (
    id bigint primary key,
    article_id bigint not null references article (id),
    pair varchar(64) not null,
    source varchar(1000),
    target varchar(1000),
    found_target varchar(1000),
    host varchar(300) not null,
    lane integer not null,
    state varchar(20) not null,
    problem varchar(20),
    receipt varchar(64),
    reply_id bigint references reply (id),
    received_at timestamp with time zone not null,
    requested_at timestamp with time zone not null,
    requests integer default 1 not null,
    tries integer default 0 not null,
    claims integer default 0 not null,
    next_try_at timestamp with time zone,
    claimed_until timestamp with time zone,
    checked_at timestamp with time zone
);
create unique index webmention_pair on webmention (pair);
create unique index webmention_receipt on webmention (receipt);
create index webmention_of_article on webmention (article_id);
create index webmention_due on webmention (lane, next_try_at);
create index webmention_of_host on webmention (host, next_try_at);
create index webmention_of_reply on webmention (reply_id);
create index webmention_kept on webmention (state, requested_at);
