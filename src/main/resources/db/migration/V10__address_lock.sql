-- Runs as it is on H2 and on PostgreSQL.

-- Whoever gives an article an address holds this row until the end, so that the second of two who want the same one sees it.
create table address_lock (
    id integer primary key
);
insert into address_lock (id) values (1);
