-- Runs as it is on H2 and on PostgreSQL.

create sequence preview_link_seq start with 50 increment by 50;

-- Lets somebody without account read the newest text. Only a keyed digest of its token is kept.
create table preview_link (
    id bigint primary key,
    article_id bigint not null references article (id),
    digest varchar(64) not null unique,
    revision integer not null,
    made_by bigint references account (id),
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);
create index preview_link_of_article on preview_link (article_id, id);
create index article_tag_by_name on article_tag (name, article_id);
