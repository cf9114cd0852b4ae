-- Runs as it is on H2 and on PostgreSQL.

-- Every text that a page has had since this version; rows are only ever added.
create table page_revision (
    page_id bigint not null references standing_page (id),
    number integer not null,
    title varchar(400) not null,
    body varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    saved_by bigint references account (id),
    primary key (page_id, number)
);
insert into page_revision (page_id, number, title, body, saved_at)
select id, 1, coalesce(title, ''), body, coalesce(changed_at, current_timestamp) from standing_page where body is not null;
