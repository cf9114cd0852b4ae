-- Runs as it is on H2 and on PostgreSQL.

-- Where a tag or series is now that had another name: its former address leads there as long as no article has it again.
create table topic_redirect (
    kind varchar(10) not null,
    slug varchar(400) not null,
    target varchar(400) not null,
    primary key (kind, slug)
);
create index topic_redirect_by_target on topic_redirect (kind, target);

-- Tags in the bin, and the articles that had them.
create sequence trashed_tag_seq start with 50 increment by 50;
create table trashed_tag (
    id bigint primary key,
    name varchar(100) not null,
    words varchar(1000) not null,
    trashed_at timestamp with time zone not null,
    trashed_by bigint not null references account (id)
);
create table trashed_tag_article (
    tag_id bigint not null references trashed_tag (id),
    article_id bigint not null references article (id),
    primary key (tag_id, article_id)
);
create index trashed_tag_article_by_article on trashed_tag_article (article_id);
