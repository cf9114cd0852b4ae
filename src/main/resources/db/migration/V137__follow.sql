-- Runs as it is on H2 and on PostgreSQL.

create sequence follow_seq start with 50 increment by 50;
create sequence follow_news_seq start with 50 increment by 50;

-- What somebody wants to be told of by mail. Nobody is told who has not confirmed it; what is stopped goes 30 days later.
create table follow (
    id bigint primary key,
    writer_id bigint not null references writer (id),
    target varchar(500) not null,
    frequency varchar(20) not null,
    asked_at timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    stopped_at timestamp with time zone,
    told_until timestamp with time zone,
    mailed_at timestamp with time zone,
    due_at timestamp with time zone,
    refusals integer default 0 not null
);
create unique index follow_of_writer on follow (writer_id, target);
create index follow_of_target on follow (target, frequency);
create index follow_due on follow (due_at, id);
create index follow_stopped on follow (stopped_at);
create index follow_unconfirmed on follow (confirmed_at, asked_at);

-- What there is to tell: an article that went out, or a reply that became public. The row goes after some weeks.
create table follow_news (
    id bigint primary key,
    article_id bigint not null references article (id),
    reply_id bigint references reply (id),
    due_at timestamp with time zone not null,
    looked boolean default false not null,
    told boolean default false not null
);
create index follow_news_of_article on follow_news (article_id, reply_id);
create unique index follow_news_of_reply on follow_news (reply_id);
create index follow_news_due on follow_news (looked, due_at);
create index follow_news_at on follow_news (due_at, id);

create table follow_news_target (
    news_id bigint not null references follow_news (id),
    target varchar(500) not null,
    primary key (news_id, target)
);
create index follow_news_by_target on follow_news_target (target, news_id);
