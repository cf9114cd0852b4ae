-- Runs as it is on H2 and on PostgreSQL.

create sequence error_report_seq start with 50 increment by 50;

-- What a reader says is wrong in an article; private. The row goes when it is closed.
create table error_report (
    id bigint primary key,
    article_id bigint not null references article (id),
    revision integer not null,
    writer_id bigint not null references writer (id),
    name varchar(200) not null,
    text varchar(20000) not null,
    credit boolean not null,
    reported_at timestamp with time zone not null
);
create index error_report_of_article on error_report (article_id, id);
create index error_report_by_writer on error_report (writer_id, id);
