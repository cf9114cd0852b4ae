-- Runs as it is on H2 and on PostgreSQL.

create sequence correction_seq start with 50 increment by 50;

-- What was wrong in an article that readers had got, and what is right. revision: the first text that has it right.
create table correction (
    id bigint primary key,
    article_id bigint not null references article (id),
    revision integer not null,
    what_was varchar(2000) not null,
    what_is varchar(2000) not null,
    credit varchar(200) not null,
    noted_at timestamp with time zone not null,
    noted_by bigint references account (id)
);
create index correction_of_article on correction (article_id, id);

-- The text of the article that the reply answers.
alter table reply add column article_revision integer default 1 not null;
