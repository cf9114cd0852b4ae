-- Runs as it is on H2 and on PostgreSQL.

-- One row: what nodes look for where their pictures lie, to know that it is one place for all of them.
create table picture_folder (
    id integer primary key,
    mark varchar(2000) not null
);
