-- Runs as it is on H2 and on PostgreSQL.

-- A page that shows it, or showed it in one of its texts. Until now pages had no pictures.
create table page_picture_use (
    hash varchar(32) not null,
    page_id bigint not null references standing_page (id),
    primary key (hash, page_id)
);
